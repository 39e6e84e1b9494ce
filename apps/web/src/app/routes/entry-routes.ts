import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../../features/session/api/session-query.ts'
import { setUpQuery } from '../../features/set-up/api/set-up-query.ts'
import { readReturnPath } from '../read-return-path.ts'
import type { RouterContext } from '../router-context.ts'
import { rootRoute } from './root-route.tsx'

const loadTexts = ({ context }: { context: RouterContext }) => context.i18n.loadNamespaces('entry')

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = readReturnPath(search['to'])
    return to === undefined ? {} : { to }
  },
  beforeLoad: async ({ context: { queryClient }, search }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session !== null) throw redirect({ href: search.to ?? '/', replace: true })
  },
  loader: loadTexts,
  component: lazyRouteComponent(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
})

export const signInLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/link',
  loader: loadTexts,
  component: lazyRouteComponent(() => import('../pages/sign-in-link-page.tsx'), 'SignInLinkPage'),
})

export const signOutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-out',
  loader: loadTexts,
  component: lazyRouteComponent(() => import('../pages/sign-out-page.tsx'), 'SignOutPage'),
})

export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  loader: async ({ context }) => {
    await Promise.all([loadTexts({ context }), context.queryClient.ensureQueryData(setUpQuery)])
  },
  component: lazyRouteComponent(() => import('../pages/set-up-page.tsx'), 'SetUpPage'),
})

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  loader: async ({ context }) => {
    await Promise.all([loadTexts({ context }), context.queryClient.ensureQueryData(sessionQuery)])
  },
  component: lazyRouteComponent(() => import('../pages/invitation-page.tsx'), 'InvitationPage'),
})

export const unsubscribeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/unsubscribe',
  loader: ({ context }) => context.i18n.loadNamespaces('notices'),
  component: lazyRouteComponent(() => import('../pages/unsubscribe-page.tsx'), 'UnsubscribePage'),
})
