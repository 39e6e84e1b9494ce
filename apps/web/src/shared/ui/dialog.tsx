import { lazy, Suspense } from 'react'
import type { DialogContent } from './dialog-content.ts'
import { loadOverlays } from './load-overlays.ts'

const OpenedDialog = lazy(async () => ({ default: (await loadOverlays()).OpenedDialog }))

/** A window over the page, which waits for an answer or an end. Its machinery is loaded when the first one opens. */
export function Dialog({ isOpen, ...content }: DialogContent & { isOpen: boolean }) {
  return <Suspense>{isOpen && <OpenedDialog {...content} />}</Suspense>
}
