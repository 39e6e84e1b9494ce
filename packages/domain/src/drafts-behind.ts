import type { Language } from '@plenum/schema/language'

/** One of the parallel drafts of a theme; a recommendation has one id in all of them. */
export type ParallelDraft = {
  language: Language
  isEmpty: boolean
  recommendations: readonly { id: string; title: string }[]
}

/** A draft that is behind: it lacks this recommendation; null: it has no text at all. */
export type Behind = { language: Language; recommendation: { id: string; title: string } | null }

/**
 * What each draft lacks of what another has, in the order of the drafts and of the recommendations in the first draft
 * that has them. An empty draft is behind as a whole, even when all are.
 */
export function draftsBehind(drafts: readonly ParallelDraft[]): Behind[] {
  const all = new Map<string, string>()
  for (const { recommendations } of drafts) {
    for (const { id, title } of recommendations) if (!all.has(id)) all.set(id, title)
  }
  return drafts.flatMap(({ language, isEmpty, recommendations }): Behind[] => {
    if (isEmpty) return [{ language, recommendation: null }]
    const own = new Set(recommendations.map(({ id }) => id))
    return [...all].filter(([id]) => !own.has(id)).map(([id, title]) => ({ language, recommendation: { id, title } }))
  })
}
