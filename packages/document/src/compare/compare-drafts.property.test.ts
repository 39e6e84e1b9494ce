import { describe, expect, test } from 'vitest'
import { createRandom, type Random } from '../../test/random.ts'
import { simulate } from '../../test/simulate.ts'
import { start } from '../../test/start-draft.ts'
import { editedByHand, openDraft, textIn } from '../../test/suggesting.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { recommendationsOf } from '../recommendations.ts'
import { nodeKind } from '../suggestion/node-kind.ts'
import { withoutComments } from '../without-comments.ts'
import { compareDrafts } from './compare-drafts.ts'
import type { ComparedItem, ComparedPart, DraftComparison } from './draft-comparison.ts'
import { draftEntries, type Entry } from './draft-entries.ts'
import { lineUnits, unitText } from './line-units.ts'

const pinned = Array.from({ length: 40 }, (_unused, index) => index + 1)
const fresh = Array.from({ length: 4 }, () => Math.floor(Math.random() * 2 ** 31))

const isLine = ({ type }: ComparedItem) => nodeKind(type) !== 'container'
const linesOf = (draft: DraftNode) => draftEntries(draft).filter((entry) => entry.isLine)
const withMarks = (text: string, style: string) => text.split('').map((letter) => letter + style)
const lineSays = ({ block }: Entry) => lineUnits(block).flatMap((unit) => withMarks(unitText(unit), unit.style))

const isLineEnd = (part: ComparedPart) => part.kind === 'deleted' && part.text === '\n\n' && part.at.length === 0

function sideSays(parts: readonly ComparedPart[], side: 'before' | 'after'): string[] {
  const absent = side === 'before' ? 'inserted' : 'deleted'
  return parts.flatMap((part) => {
    if (part.kind === absent) return []
    return withMarks(part.text, JSON.stringify(part.kind === 'formatted' ? part[side] : part.marks))
  })
}

/** The old lines that items tell of, as `[letters, their item]`. */
function oldLines(items: readonly ComparedItem[]): { says: string[]; item: ComparedItem }[] {
  const lines: { says: string[]; item: ComparedItem }[] = []
  for (const item of items.filter(isLine)) {
    if (item.change === 'inserted') continue
    if (item.splitFrom === null) lines.push({ says: [], item })
    const line = lines.findLast((each) => each.item.key === (item.splitFrom ?? item.key))!
    let says = line.says
    for (const part of item.parts) {
      if (isLineEnd(part)) lines.push({ says: (says = []), item })
      else says.push(...sideSays([part], 'before'))
    }
  }
  return lines
}

const sorted = (lines: string[][]) => lines.map((line) => line.join('')).sort()

function checkOrder(before: DraftNode, after: DraftNode, { items }: DraftComparison): void {
  const [olds, news] = [draftEntries(before), draftEntries(after)]
  const moved = items.filter((item) => item.moved)
  // What moved along in a container that no id names cannot be told from here.
  if (moved.some((item) => !isLine(item) && (item.before === null || item.after === null))) return
  const around = (entries: Entry[], ids: (string | null)[]) =>
    new Set(
      entries
        .filter(({ id }) => id !== null && ids.includes(id))
        .flatMap(({ index, end }) => entries.slice(index, end).map(({ id }) => id)),
    )
  const [from, to] = [moved.map(({ before: id }) => id), moved.map(({ after: id }) => id)]
  const away = new Set([...around(olds, from), ...around(news, to)])
  const at = new Map(olds.map(({ id, index }) => [id, index]))
  const stayed = items.filter(
    (item) => isLine(item) && item.before !== null && item.splitFrom === null && !away.has(item.before),
  )
  const places = stayed.filter((item) => !away.has(item.after)).map((item) => at.get(item.before)!)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

function checkPlaces(before: DraftNode, after: DraftNode, items: readonly ComparedItem[]): void {
  const textOf = (draft: DraftNode) =>
    new Map(linesOf(draft).map(({ id, block }) => [id, (block.content ?? []).map((node) => node.text ?? '').join('')]))
  const texts = { deleted: textOf(before), inserted: textOf(after) }
  for (const part of items.flatMap(({ parts }) => parts)) {
    if (!('at' in part)) continue
    const { block, from, length } = part.at
    if (length > 0) expect(part.text.length).toBe(length)
    if (block !== null && length > 0) {
      expect(texts[part.kind].get(block)!.slice(from, from + length)).toBe(part.text)
    }
  }
}

function checkCounts({ items, counts, changes, recommendations }: DraftComparison): void {
  const having = (change: string) => items.filter((item) => item.change === change)
  expect(counts.blocks).toEqual({
    inserted: having('inserted').length,
    removed: having('removed').length,
    changed: having('changed').length,
    moved: items.filter(({ moved }) => moved).length,
  })
  expect(changes).toEqual(items.filter(({ change }) => change !== 'same').map(({ key }) => key))
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
  for (const kind of ['inserted', 'deleted'] as const) {
    const parts = items.flatMap((item) => item.parts).filter((part) => part.kind === kind)
    expect(counts.characters[kind]).toBe(parts.reduce((sum, part) => sum + ('at' in part ? part.at.length : 0), 0))
  }
  for (const { id, changes: number, change } of recommendations) {
    const own = items.filter((item) => item.recommendationId === id && item.change !== 'same')
    expect(number).toBe(own.length)
    expect(change === 'same').toBe(number === 0)
  }
  for (const item of items) {
    expect(item.movedFrom !== null).toBe(item.moved)
    const told = item.splitFrom !== null || item.attributes.length > 0 || item.parts.some(({ kind }) => kind !== 'same')
    if (item.before !== null && item.after !== null) expect(item.change === 'changed').toBe(told)
  }
}

/** Everything that must hold of any two drafts. */
function checked(before: DraftNode, after: DraftNode): DraftComparison {
  const comparison = compareDrafts(before, after)
  const { items, recommendations } = comparison
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
  const now = items.filter((item) => isLine(item) && item.change !== 'removed')
  expect(now.map(({ parts }) => sideSays(parts, 'after'))).toEqual(linesOf(after).map(lineSays))
  const told = oldLines(items)
  expect(sorted(told.map(({ says }) => says))).toEqual(sorted(linesOf(before).map(lineSays)))
  const numbered = recommendations.filter((each) => each.after !== null)
  expect(numbered.map(({ id, title, after: number }) => ({ id, title, number }))).toEqual(
    recommendationsOf(after).map(({ id, title, number }) => ({ id, title, number })),
  )
  expect(recommendations.flatMap((each) => each.before ?? []).sort((a, b) => a - b)).toEqual(
    recommendationsOf(before).map(({ number }) => number),
  )
  checkOrder(before, after, comparison)
  checkPlaces(before, after, items)
  checkCounts(comparison)
  return comparison
}

function unchanged(draft: DraftNode): void {
  const { items, changes, recommendations, counts } = checked(draft, draft)
  expect(changes).toEqual([])
  expect(items.filter(({ change }) => change !== 'same')).toEqual([])
  expect(recommendations.filter(({ change }) => change !== 'same')).toEqual([])
  expect(counts.words).toEqual({ inserted: 0, deleted: 0 })
}

function edited(seed: number) {
  const random = createRandom(seed)
  const ydoc = random.chance(0.5) ? openDraft(start) : editedByHand(openDraft(start), random, 8, 'before')
  const later = editedByHand(ydoc, random, 1 + random.below(12))
  return { random, before: textIn(ydoc), after: textIn(later) }
}

/** As a paste or an import would: some blocks have got other ids, some none, some that of another. */
function withStrangeIds(draft: DraftNode, random: Random, share: number): DraftNode {
  let ids = 0
  const change = (node: DraftNode): DraftNode => {
    const id = random.oneOf([`strange-${ids++}`, `strange-${ids}`, null, 'block-3'])
    const has = node.attrs && 'id' in node.attrs && random.chance(share)
    return {
      ...node,
      ...(has && { attrs: { ...node.attrs, id } }),
      ...(node.content && { content: node.content.map(change) }),
    }
  }
  return canonicalDraft(change(draft))
}

/** Blocks anywhere that the schema lets them be, the order at each level being any. */
function shuffled(draft: DraftNode, random: Random): DraftNode {
  if (!draft.content || nodeKind(draft.type) !== 'container') return draft
  const content = draft.content.map((child) => shuffled(child, random))
  return { ...draft, content: random.chance(0.5) ? random.shuffled(content) : content }
}

describe.each([...pinned, ...fresh])('seed %i', (seed) => {
  test('items tell both drafts', () => {
    const { before, after } = edited(seed)
    checked(before, after)
    checked(after, before)
  })

  test('whatever the ids are', () => {
    const { random, before, after } = edited(seed)
    for (const share of [0.2, 1]) {
      const strange = withStrangeIds(after, random, share)
      checked(before, strange)
      checked(strange, before)
      unchanged(strange)
    }
  })

  test('whatever the order is', () => {
    const { random, before, after } = edited(seed)
    checked(before, shuffled(after, random))
    checked(shuffled(withStrangeIds(after, random, 0.3), random), before)
  })

  test('nothing changed from a draft to itself', () => {
    const { before, after } = edited(seed)
    unchanged(before)
    unchanged(after)
  })
})

test.each([11, 12, 13, 14])('what several people wrote at once, seed %i', (seed) => {
  const first = simulate({ seed, start, rounds: 2 }).json
  const second = simulate({ seed, start, rounds: 4 }).json
  const [before, after] = [first, second].map((each) => canonicalDraft(withoutComments(each))) as [DraftNode, DraftNode]
  checked(before, after)
  unchanged(after)
})

test('drafts without anything in them', () => {
  const empty = canonicalDraft({ type: 'doc', content: [] })
  const { before } = edited(1)
  unchanged(empty)
  expect(checked(empty, before).counts.blocks.removed).toBe(0)
  expect(checked(before, empty).counts.blocks.inserted).toBe(0)
})
