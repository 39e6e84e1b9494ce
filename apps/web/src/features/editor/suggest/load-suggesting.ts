import { loadToolbar } from '../toolbar/load-toolbar.ts'

/** Loads what suggesting needs; most who read a text never do. */
export async function loadSuggesting() {
  const [copy, kept, drawOwn, bar] = await Promise.all([
    import('./private-copy.ts'),
    import('./kept-changes.ts'),
    import('./draw-own-changes.ts'),
    import('./suggest-bar.tsx'),
    // Who suggests by writing has the tools for it.
    loadToolbar(),
  ])
  return {
    openPrivateCopy: copy.openPrivateCopy,
    keptChanges: kept.keptChanges,
    drawOwnChanges: drawOwn.drawOwnChanges,
    SuggestBar: bar.SuggestBar,
  }
}

export type SuggestingParts = Awaited<ReturnType<typeof loadSuggesting>>
