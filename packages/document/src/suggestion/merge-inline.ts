import type { DraftNode } from '../draft-node.ts'
import type { Hunk } from './diff-tokens.ts'
import type { DiffWork } from './diff-work.ts'
import { fromInlineUnits, type InlineUnit, toInlineUnits } from './inline-unit.ts'
import { markChange, mergeMarks, withMarkChange } from './mark-change.ts'
import { mergeHunks } from './merge-hunks.ts'
import { wordHunks } from './word-hunks.ts'

/** What one party made of the base; `kept` has its unit for each of the base, null where it was removed. */
type Side = { units: InlineUnit[]; hunks: Hunk[]; kept: (InlineUnit | null)[] }

function sideOf(base: InlineUnit[], block: DraftNode, work: DiffWork): Side {
  const units = toInlineUnits(block)
  const hunks = wordHunks(base, units, work)
  const kept = new Array<InlineUnit | null>(base.length).fill(null)
  let [index, own] = [0, 0]
  for (const { from, to, end } of [...hunks, { from: base.length, to: base.length, end: units.length }]) {
    while (index < from) kept[index++] = units[own++]!
    index = to
    own = end
  }
  return { units, hunks, kept }
}

/** What depends on the formatting of units alone, found once for each run of them: a block has very many units. */
function oncePerRun<T>(find: (...units: InlineUnit[]) => T): (...units: InlineUnit[]) => T {
  let last: { units: InlineUnit[]; value: T } | null = null
  return (...units) => {
    const isSame = last?.units.every(({ style }, index) => style === units[index]!.style) ?? false
    if (last === null || !isSame) last = { units, value: find(...units) }
    return last.value
  }
}

/**
 * What one party put in place of `hunk`, in the formatting that the other meanwhile gave to all around it; null when
 * the other formatted just the words that were taken away.
 */
function insertedBy(own: Side, other: Side, base: InlineUnit[], hunk: Hunk): InlineUnit[] | null {
  const changeOf = oncePerRun((old, unit) => markChange(old, unit))
  const changeAt = (index: number) => {
    const unit = other.kept[index]
    return unit ? changeOf(base[index]!, unit) : ''
  }
  const inserted = own.units.slice(hunk.start, hunk.end)
  const [left, right] = [changeAt(hunk.from - 1), changeAt(hunk.to)]
  const within = new Set(base.slice(hunk.from, hunk.to).map((_unit, index) => changeAt(hunk.from + index)))
  if (within.size > 1) return null
  const [change = left === right ? left : ''] = within
  if (change === '') return inserted
  if (within.size === 1 && left !== change && right !== change) return null
  const changed = oncePerRun((unit) => withMarkChange(unit, change))
  return inserted.map((unit) => {
    if (unit.atom) return unit
    const { marks, style } = changed(unit)
    return { ...unit, marks, style }
  })
}

/**
 * The content of a text block that two parties changed, merged by word; null when they changed the same otherwise, or
 * when there was not enough `work` for it.
 */
export function mergeInline(
  baseBlock: DraftNode,
  xBlock: DraftNode,
  yBlock: DraftNode,
  work: DiffWork,
): DraftNode[] | null {
  const base = toInlineUnits(baseBlock)
  const [x, y] = [sideOf(base, xBlock, work), sideOf(base, yBlock, work)]
  if (work.left <= 0) return null
  const textOf = (side: Side, hunk: Hunk) => JSON.stringify(fromInlineUnits(side.units.slice(hunk.start, hunk.end)))
  const hunks = mergeHunks(x.hunks, y.hunks, (own, other) => textOf(x, own) === textOf(y, other))
  if (hunks === null) return null
  const result: InlineUnit[] = []
  const marksOf = oncePerRun((old, own, other) => mergeMarks(old, own, other))
  let done = 0
  for (const hunk of [...hunks, null]) {
    for (const end = hunk?.from ?? base.length; done < end; done++) {
      const own = x.kept[done]!
      const merged = marksOf(base[done]!, own, y.kept[done]!)
      if (merged === null) return null
      result.push({ ...own, marks: merged.marks, style: merged.style })
    }
    if (hunk === null) break
    const [own, other] = hunk.by === 'y' ? [y, x] : [x, y]
    const inserted = hunk.by === 'both' ? own.units.slice(hunk.start, hunk.end) : insertedBy(own, other, base, hunk)
    if (inserted === null) return null
    result.push(...inserted)
    done = hunk.to
  }
  return fromInlineUnits(result)
}
