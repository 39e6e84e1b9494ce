import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { activitiesQuery } from '../../features/calendar/api/activities-query.ts'
import { trailQuery } from '../../features/challenge/api/trail-query.ts'
import { partnersQuery } from '../../features/partner/api/partners-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { sourcesQuery } from '../../features/source/api/sources-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { themesQuery } from '../../features/theme/api/themes-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const challengesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$programmeId/challenges',
  loader: async ({ context: { queryClient, i18n }, params: { programmeId } }) => {
    await Promise.all([
      i18n.loadNamespaces('challenges'),
      queryClient.ensureQueryData(programmeQuery(programmeId)),
      queryClient.ensureQueryData(trailQuery(programmeId)),
      queryClient.ensureQueryData(themesQuery(programmeId)),
      queryClient.ensureQueryData(partnersQuery(programmeId)),
      queryClient.ensureQueryData(activitiesQuery(programmeId)),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/challenges-page.tsx'), 'ChallengesPage'),
})

export const sourcesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/themes/$themeId/sources',
  loader: async ({ context: { queryClient, i18n }, params: { themeId } }) => {
    const [theme] = await Promise.all([
      queryClient.ensureQueryData(themeQuery(themeId)),
      i18n.loadNamespaces('sources'),
      queryClient.ensureQueryData(sourcesQuery(themeId)),
    ])
    await queryClient.ensureQueryData(programmeQuery(theme.programmeId))
  },
  component: lazyRouteComponent(() => import('../pages/sources-page.tsx'), 'SourcesPage'),
})
