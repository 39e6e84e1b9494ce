import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from './signed-in-route.tsx'

export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  loader: ({ context }) => context.i18n.loadNamespaces('account'),
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'AccountPage'),
})
