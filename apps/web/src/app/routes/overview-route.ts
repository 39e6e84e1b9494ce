import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { overviewQuery } from '../../features/overview/api/overview-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$programmeId/overview',
  loader: async ({ context: { queryClient, i18n }, params: { programmeId } }) => {
    await Promise.all([
      i18n.loadNamespaces('overview'),
      queryClient.ensureQueryData(programmeQuery(programmeId)),
      queryClient.ensureQueryData(overviewQuery(programmeId)),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/overview-page.tsx'), 'OverviewPage'),
})
