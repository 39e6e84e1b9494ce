import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { programmesQuery } from '../../features/programme/api/programmes-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

type SearchText = { q?: string; kind?: string; programme?: string }

const names = ['q', 'kind', 'programme'] as const

export const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/search',
  // The router reads a number where somebody looks for one.
  validateSearch: (search): SearchText =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name]
        return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
      }),
    ),
  loader: async ({ context: { queryClient, i18n } }) => {
    await Promise.all([i18n.loadNamespaces('search'), queryClient.ensureQueryData(programmesQuery)])
  },
  component: lazyRouteComponent(() => import('../pages/search-page.tsx'), 'SearchPage'),
})
