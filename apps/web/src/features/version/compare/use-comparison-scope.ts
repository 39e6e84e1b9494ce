import { useCallback, useMemo, useState } from 'react'
import type { ComparedDraft } from '../api/comparison-query.ts'
import { blockElementId } from './block-element-id.ts'
import type { ComparisonShown } from './comparison-scope.ts'
import { foldUnchanged } from './fold-unchanged.ts'
import { recommendationNumbers } from './recommendation-numbers.ts'
import { textSections } from './text-sections.ts'

/** Of a block that is named by how it begins. */
const beginningLength = 60

type Options = { compared: ComparedDraft; permanent: Readonly<Record<string, number>>; isBeside: boolean }

/** Everything that a comparison's parts share, and the way from change to change. */
export function useComparisonScope({ compared, permanent, isBeside }: Options) {
  const { comparison, people, language } = compared
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const known = useMemo(() => {
    const { items, changes, recommendations } = comparison
    const foldOf = new Map<string, string>()
    for (const section of textSections(items)) {
      for (const stretch of foldUnchanged(section.items)) {
        if (stretch.kind === 'folded') for (const { key } of stretch.items) foldOf.set(key, stretch.key)
      }
    }
    const byKey = new Map(items.map((item) => [item.key, item]))
    return {
      foldOf,
      changeNumbers: new Map(changes.map((key, index) => [key, index + 1])),
      numbers: recommendationNumbers(recommendations, permanent),
      beginningOf: (key: string): string => {
        const parts = (byKey.get(key)?.parts ?? []).filter(({ kind }) => kind !== 'inserted')
        const text = parts.map((part) => part.text).join('')
        return text.length > beginningLength ? `${text.slice(0, beginningLength).trimEnd()}…` : text
      },
    }
  }, [comparison, permanent])

  const open = useCallback((foldKey: string) => setOpened((before) => new Set([...before, foldKey])), [])
  const goTo = useCallback(
    (key: string) => {
      const fold = known.foldOf.get(key)
      if (fold !== undefined) open(fold)
      setCurrent(known.changeNumbers.has(key) ? key : null)
      // Once what was folded is there.
      requestAnimationFrame(() => {
        const element = document.getElementById(blockElementId(key))
        element?.focus({ preventScroll: true })
        element?.scrollIntoView({ block: 'center' })
      })
    },
    [known, open],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      const { changes } = comparison
      const index = current === null ? (by === 1 ? -1 : changes.length) : changes.indexOf(current)
      const next = changes[(index + by + changes.length) % changes.length]
      if (next !== undefined) goTo(next)
    },
    [comparison, current, goTo],
  )
  const shown: ComparisonShown = useMemo(
    () => ({ people, language, isBeside, opened, open, current, goTo, ...known }),
    [people, language, isBeside, opened, open, current, goTo, known],
  )
  return { shown, step }
}
