import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { SkipLink } from './skip-link.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

export function RootLayout() {
  useFocusOnNavigation()
  return (
    <>
      <SkipLink />
      <Suspense>
        <Outlet />
      </Suspense>
    </>
  )
}
