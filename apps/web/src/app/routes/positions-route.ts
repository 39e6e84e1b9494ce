import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { positionsQuery } from '../../features/position/api/positions-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const positionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/themes/$themeId/positions',
  loader: async ({ context: { queryClient, i18n }, params: { themeId } }) => {
    const [theme] = await Promise.all([
      queryClient.ensureQueryData(themeQuery(themeId)),
      queryClient.ensureQueryData(positionsQuery(themeId)),
      i18n.loadNamespaces('positions'),
    ])
    await queryClient.ensureQueryData(programmeQuery(theme.programmeId))
  },
  component: lazyRouteComponent(() => import('../pages/positions-page.tsx'), 'PositionsPage'),
})
