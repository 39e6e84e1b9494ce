import type { DraftMark } from '../draft-node.ts'
import type { InlineUnit } from './inline-unit.ts'
import { mergeValue } from './merge-value.ts'

type Marks = Record<string, DraftMark>
type MarkChange = [type: string, before: DraftMark | null, after: DraftMark | null]

const byType = (marks: DraftMark[]): Marks => Object.fromEntries(marks.map((mark) => [mark.type, mark]))
const typesIn = (...marks: Marks[]) => [...new Set(marks.flatMap((each) => Object.keys(each)))].sort()

/** The unit with these marks; their order is left to the canonical form. */
function withMarks(unit: InlineUnit, marks: DraftMark[]): InlineUnit {
  return { ...unit, marks, style: JSON.stringify(marks) }
}

/** Which marks one party changed on a unit of the base, as text to compare; '' when none. */
export function markChange(base: InlineUnit, own: InlineUnit): string {
  if (base.style === own.style) return ''
  const [before, after] = [byType(base.marks), byType(own.marks)]
  const changes = typesIn(before, after)
    .map((type): MarkChange => [type, before[type] ?? null, after[type] ?? null])
    .filter(([, from, to]) => JSON.stringify(from) !== JSON.stringify(to))
  return changes.length === 0 ? '' : JSON.stringify(changes)
}

/** The unit with the same change of marks, as far as it has what was changed. */
export function withMarkChange(unit: InlineUnit, change: string): InlineUnit {
  const marks = byType(unit.marks)
  for (const [type, before, after] of JSON.parse(change) as MarkChange[]) {
    if (JSON.stringify(marks[type] ?? null) !== JSON.stringify(before)) continue
    if (after) marks[type] = after
    else delete marks[type]
  }
  return withMarks(unit, Object.values(marks))
}

/** A unit that both parties kept, with the marks of both; null when they changed one otherwise. */
export function mergeMarks(base: InlineUnit, x: InlineUnit, y: InlineUnit): InlineUnit | null {
  if (x.style === y.style || y.style === base.style) return x
  if (x.style === base.style) return y
  const [before, own, other] = [byType(base.marks), byType(x.marks), byType(y.marks)]
  const merged: DraftMark[] = []
  for (const type of typesIn(before, own, other)) {
    const result = mergeValue(before[type], own[type], other[type])
    if (result === null) return null
    if (result.value) merged.push(result.value)
  }
  return withMarks(x, merged)
}
