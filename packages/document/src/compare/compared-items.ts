import type { DiffWork } from '../suggestion/diff-work.ts'
import { changedAttributes, ownAttributes } from './changed-attributes.ts'
import type { BlockChangeKind, ComparedItem } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'
import { entryAncestors } from './entry-ancestors.ts'
import type { EntryTexts } from './entry-texts.ts'
import type { Moves } from './find-moved.ts'
import { isShown } from './is-shown.ts'
import { linePlace } from './line-place.ts'
import type { Row } from './order-rows.ts'
import type { Pairing } from './pairing.ts'
import { partsOfLines } from './parts-of-lines.ts'
import type { RecommendationIndex } from './recommendation-index.ts'
import { createWhereFrom } from './where-from.ts'

export type ItemSource = {
  rows: readonly Row[]
  olds: readonly Entry[]
  pairing: Pairing
  moves: Moves
  before: RecommendationIndex
  after: RecommendationIndex
  texts: EntryTexts
  work: DiffWork
}

function changeOf({ old, own }: Row, isChanged: boolean, moved: boolean): BlockChangeKind {
  if (!own) return 'removed'
  if (!old) return 'inserted'
  return isChanged ? 'changed' : moved ? 'moved' : 'same'
}

/** The recommendation that an entry belongs to; for what was removed from one that is still there, that one. */
function homeOf(
  entry: Entry,
  isThere: boolean,
  { before, after, pairing }: ItemSource,
): ReturnType<RecommendationIndex> {
  if (isThere) return after(entry)
  const now = pairing.newOf.get(entryAncestors(entry)[0] ?? entry)
  const { recommendation, part } = before(entry)
  return { recommendation: (now && after(now).recommendation) ?? recommendation, part }
}

/** One item for each row that has something to show, and the key of the item that tells of each line. */
function draftItems(source: ItemSource): { items: ComparedItem[]; keys: Map<Entry, string>; entries: Entry[] } {
  const { rows, pairing, moves } = source
  const { headOf, joinedTo, oldOf } = pairing
  const parts = partsOfLines(rows, pairing, source.texts, source.work)
  const joinedLines = Map.groupBy(joinedTo.keys(), (old) => joinedTo.get(old)!)
  const keys = new Map<Entry, string>()
  const entries: Entry[] = []
  const items: ComparedItem[] = []
  for (const { old: paired, own } of rows) {
    const head = own ? headOf.get(own) : undefined
    const old = head ? (oldOf.get(head) ?? null) : paired
    const entry = (own ?? old)!
    const moved = own !== null && moves.moved.has(own)
    const attributes = head
      ? []
      : old && own
        ? changedAttributes(old, own, pairing)
        : ownAttributes(entry, own !== null)
    if (!isShown({ old, own }, attributes, moved, pairing)) continue
    const lineParts = parts.get(entry) ?? []
    const joined = (own && joinedLines.get(own)) ?? []
    const isChanged = head !== undefined || attributes.length > 0 || lineParts.some(({ kind }) => kind !== 'same')
    const key = `c${items.length}`
    const { recommendation, part } = homeOf(entry, own !== null, source)
    for (const each of [own, paired, ...joined]) if (each) keys.set(each, key)
    entries.push(entry)
    items.push({
      key,
      change: changeOf({ old, own }, isChanged, moved),
      moved,
      movedFrom: null,
      splitFrom: head ? keys.get(head)! : null,
      joined: joined.map(({ id }) => id),
      type: entry.block.type,
      level: entry.block.type === 'heading' ? Number(entry.block.attrs?.['level'] ?? 1) : null,
      blockId: entry.id,
      before: old?.id ?? null,
      after: own?.id ?? null,
      place: linePlace(entry),
      recommendationId: recommendation?.id ?? null,
      part,
      parts: lineParts,
      attributes,
    })
  }
  return { items, keys, entries }
}

/** What a reader is shown of each block, in order; see `ComparedItem`. */
export function comparedItems(source: ItemSource): ComparedItem[] {
  const { items, keys, entries } = draftItems(source)
  const whereFrom = createWhereFrom(source, items, keys)
  return items.map((item, at): ComparedItem => {
    const old = source.pairing.oldOf.get(entries[at]!)
    return item.moved && old ? { ...item, movedFrom: whereFrom(old, at) } : item
  })
}
