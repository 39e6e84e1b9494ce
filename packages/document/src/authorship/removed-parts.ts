import { identifiedTexts } from './identified-texts.ts'
import type { Moved } from './match-moved.ts'
import type { RemovedRun } from './row-changes.ts'

/** The removed runs by what stays in the draft elsewhere, as `moved` says, and what does not. */
export function removedParts(removed: RemovedRun[], moved: Moved[]): { stays: boolean; part: RemovedRun }[] {
  const sorted = moved.toSorted((a, b) => a.from - b.from)
  const parts: { stays: boolean; part: RemovedRun }[] = []
  let next = 0
  let offset = 0
  for (const run of removed) {
    const { length } = run.text
    const { idsOf } = identifiedTexts([run])
    const cut = (from: number, to: number, stays: boolean): void => {
      if (from >= to) return
      const left = from === 0 ? run.left : null
      const right = to === length ? run.right : null
      parts.push({ stays, part: { ...run, text: run.text.slice(from, to), ids: idsOf(from, to - from), left, right } })
    }
    let at = 0
    // A stretch may go over the end of a run into the next.
    for (let each = sorted[next]; each && each.from < offset + length; each = sorted[next]) {
      const from = Math.max(each.from - offset, 0)
      const to = Math.min(each.from + each.length - offset, length)
      cut(at, from, false)
      cut(from, to, true)
      at = to
      if (each.from + each.length > offset + length) break
      next++
    }
    cut(at, length, false)
    offset += length
  }
  return parts
}
