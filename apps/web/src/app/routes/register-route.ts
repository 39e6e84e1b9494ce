import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { registerQuery } from '../../features/discussion/api/register-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const registerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/themes/$themeId/register',
  loader: async ({ context: { queryClient, i18n }, params: { themeId } }) => {
    const [theme] = await Promise.all([
      queryClient.ensureQueryData(themeQuery(themeId)),
      queryClient.ensureQueryData(registerQuery(themeId)),
      i18n.loadNamespaces(['register', 'discussion']),
    ])
    await queryClient.ensureQueryData(programmeQuery(theme.programmeId))
  },
  component: lazyRouteComponent(() => import('../pages/register-page.tsx'), 'RegisterPage'),
})
