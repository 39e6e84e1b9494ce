import * as Y from 'yjs'
import { type IdentifiedText, type IdRange, pushRange } from './id-range.ts'
import { recommendationAround } from './recommendation-around.ts'

/** Text that stands together in one text of the draft. */
type Run = IdentifiedText & { recommendationId: string | null }

/** `undone`: items that were put right before a deleted one, which is how Yjs's undo brings that one's content back. */
export type InsertedRun = Run & { undone: { at: number; length: number; before: Y.ID }[] }

/** `left`, `right`: the ids next to it. */
export type RemovedRun = Run & { left: Y.ID | null; right: Y.ID | null }

/** What a row did to the text: what it brought and is there, what it took away, and what came into a text long gone. */
export type RowChanges = { inserted: InsertedRun[]; removed: RemovedRun[]; stillborn: RemovedRun[] }

type TextItem = Y.Item & { content: Y.ContentString }

const isText = (struct: Y.Item | Y.GC): struct is TextItem =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString

function newTexts({ doc, beforeState, afterState }: Y.Transaction): TextItem[] {
  const found: TextItem[] = []
  for (const [client, end] of afterState) {
    const before = beforeState.get(client) ?? 0
    if (end === before) continue
    const structs = doc.store.clients.get(client)!
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
      const struct = structs[at]!
      if (isText(struct)) found.push(struct)
    }
  }
  return found
}

/** Items by the runs they make, in order. Each is looked for from its right neighbour over what is `transparent`. */
function inRuns(items: TextItem[], transparent: (item: Y.Item) => boolean): TextItem[][] {
  if (items.length < 2) return items.map((item) => [item])
  const members = new Set<Y.Item>(items)
  const follower = new Map<Y.Item, TextItem>()
  const heads: TextItem[] = []
  for (const item of items) {
    let { left } = item
    while (left !== null && !members.has(left) && transparent(left)) left = left.left
    if (left !== null && members.has(left)) follower.set(left, item)
    else heads.push(item)
  }
  return heads.map((head) => {
    const run = [head]
    for (let next = follower.get(head); next !== undefined; next = follower.get(next)) run.push(next)
    return run
  })
}

function asRun(items: TextItem[]): Run {
  const ids: IdRange[] = []
  for (const { id, length } of items) pushRange(ids, { client: id.client, clock: id.clock, length })
  return {
    text: items.map((item) => item.content.str).join(''),
    ids,
    recommendationId: recommendationAround(items[0]!.parent as Y.AbstractType<unknown>),
  }
}

function asInserted(items: TextItem[], { store }: Y.Doc): InsertedRun {
  const undone: InsertedRun['undone'] = []
  let at = 0
  for (const { length, rightOrigin } of items) {
    const structs = rightOrigin && store.clients.get(rightOrigin.client)
    if (structs && structs[Y.findIndexSS(structs, rightOrigin.clock)]!.deleted) {
      undone.push({ at, length, before: rightOrigin })
    }
    at += length
  }
  return { ...asRun(items), undone }
}

const asRemoved = (items: TextItem[]): RemovedRun => ({
  ...asRun(items),
  left: items[0]!.left?.lastId ?? null,
  right: items.at(-1)!.right?.id ?? null,
})

/** Reads a transaction before Yjs collects what it deleted, that is, while its observers are called. */
export function rowChanges(transaction: Y.Transaction): RowChanges {
  const { beforeState } = transaction
  const isNew = ({ id }: Y.Item) => id.clock >= (beforeState.get(id.client) ?? 0)
  const fresh = newTexts(transaction)
  const removed: TextItem[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (isText(struct) && !isNew(struct)) removed.push(struct)
  })
  const passed = (item: Y.Item) => item.deleted || !item.countable
  return {
    inserted: inRuns(
      fresh.filter((item) => !item.deleted),
      passed,
    ).map((items) => asInserted(items, transaction.doc)),
    removed: inRuns(removed, (item) => passed(item) || isNew(item)).map(asRemoved),
    stillborn: inRuns(
      fresh.filter((item) => item.deleted),
      passed,
    ).map(asRemoved),
  }
}
