import { createRouter } from '@tanstack/react-router'
import type { RouterContext } from './router-context.ts'
import { routeTree } from './route-tree.ts'

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 300,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface HistoryState {
    /** Where to go after signing in when that place has a token in its fragment: kept out of every address. */
    returnTo?: string
  }
}
