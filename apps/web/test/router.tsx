import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'

/** Shows something that links to other pages, on a site where every address shows the same. */
export function InRouter({ children, at = '/' }: { children: ReactNode; at?: string }) {
  const [router] = useState(() => {
    const root = createRootRoute({ component: () => children })
    const anywhere = createRoute({ getParentRoute: () => root, path: '$' })
    return createRouter({
      routeTree: root.addChildren([anywhere]),
      history: createMemoryHistory({ initialEntries: [at] }),
    })
  })
  return <RouterProvider router={router as never} />
}
