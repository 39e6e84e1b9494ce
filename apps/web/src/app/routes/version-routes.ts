import { isLanguage, type Language } from '@plenum/schema/language'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import type { RouterContext } from '../router-context.ts'
import { signedInRoute } from './signed-in-route.tsx'

const loadTheme = async ({ queryClient, i18n }: RouterContext, themeId: string) => {
  const [theme] = await Promise.all([queryClient.ensureQueryData(themeQuery(themeId)), i18n.loadNamespaces('versions')])
  await queryClient.ensureQueryData(programmeQuery(theme.programmeId))
}

export const versionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/themes/$themeId/versions',
  loader: ({ context, params: { themeId } }) => loadTheme(context, themeId),
  component: lazyRouteComponent(() => import('../pages/versions-page.tsx'), 'VersionsPage'),
})

export const comparisonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/themes/$themeId/comparison',
  /** Each side a version's id, `now`, `visit` or `round`; which of the drafts as on the theme's own page. */
  validateSearch: (search): { before: string; after: string; language?: Language } => ({
    before: typeof search['before'] === 'string' ? search['before'] : 'round',
    after: typeof search['after'] === 'string' ? search['after'] : 'now',
    ...(isLanguage(search['language']) && { language: search['language'] }),
  }),
  loader: ({ context, params: { themeId } }) => loadTheme(context, themeId),
  component: lazyRouteComponent(() => import('../pages/comparison-page.tsx'), 'ComparisonPage'),
})
