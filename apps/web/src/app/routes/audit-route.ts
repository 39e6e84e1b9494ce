import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditQuery } from '../../features/audit/api/audit-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themesQuery } from '../../features/theme/api/themes-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$programmeId/log',
  validateSearch: (search): { theme?: string } => ({
    ...(typeof search['theme'] === 'string' && { theme: search['theme'] }),
  }),
  loaderDeps: ({ search: { theme } }) => ({ theme }),
  loader: async ({ context: { queryClient, i18n }, params: { programmeId }, deps: { theme } }) => {
    await Promise.all([
      i18n.loadNamespaces('audit'),
      queryClient.ensureQueryData(programmeQuery(programmeId)),
      queryClient.ensureQueryData(themesQuery(programmeId)),
      queryClient.ensureInfiniteQueryData(auditQuery(programmeId, theme ?? null)),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/audit-page.tsx'), 'AuditPage'),
})
