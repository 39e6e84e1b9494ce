import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet, useLocation, useMatch, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { sessionQuery } from '../features/session/api/session-query.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { useLive } from './use-live.ts'

const route = getRouteApi('/signed-in')

/**
 * Pages of a signed-in person. When the session ends meanwhile, the page makes way for sign-in — all but the theme
 * workspace, which may hold text that has not been saved yet and says so itself.
 */
export function SignedInLayout() {
  const live = useLive()
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const { session: entered } = route.useRouteContext()
  const { data: session } = useQuery({ ...sessionQuery, initialData: entered })
  const ended = session === null
  const stays = pathname.startsWith('/themes/')
  // There the page says it, unless the text does.
  const inText = useMatch({ from: '/signed-in/themes/$themeId', shouldThrow: false }) !== undefined
  useEffect(() => {
    // The route asks for the session again, finds none, and leads to sign-in.
    if (ended && !stays) void router.invalidate()
  }, [ended, stays, router])
  return (
    <>
      <ConnectionBanner state={live} signedOut={ended && !inText} returnTo={pathname + searchStr} />
      <Outlet />
    </>
  )
}
