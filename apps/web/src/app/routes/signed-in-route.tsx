import { createRoute, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../../features/session/api/session-query.ts'
import { SignedInLayout } from '../signed-in-layout.tsx'
import { rootRoute } from './root-route.tsx'

/** Everything below it needs a session; without one it leads to sign-in and from there back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context: { queryClient, i18n }, location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session === null)
      throw redirect({ to: '/sign-in', search: { to: location.pathname + location.searchStr }, replace: true })
    if (i18n.language !== session.person.language) await i18n.changeLanguage(session.person.language)
    return { session }
  },
  component: SignedInLayout,
})
