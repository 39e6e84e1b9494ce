import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { partnerQuery } from '../../features/partner/api/partner-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const partnerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$programmeId/partners/$partnerId',
  loader: async ({ context: { queryClient, i18n }, params: { programmeId, partnerId } }) => {
    await Promise.all([
      queryClient.ensureQueryData(programmeQuery(programmeId)),
      queryClient.ensureQueryData(partnerQuery(programmeId, partnerId)),
      i18n.loadNamespaces('partners'),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/partner-page.tsx'), 'PartnerPage'),
})
