import { createRootRouteWithContext } from '@tanstack/react-router'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { ProblemPage } from '../pages/problem-page.tsx'
import { RootLayout } from '../root-layout.tsx'
import type { RouterContext } from '../router-context.ts'

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ProblemPage,
})
