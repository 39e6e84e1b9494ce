import { checkDraft } from '@plenum/document/check-draft'
import type { DraftNode } from '@plenum/document/draft-node'
import { fragmentName } from '@plenum/document/draft-format'
import { readDraft } from '@plenum/document/read-draft'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { draftChanges } from '@plenum/document/suggestion/draft-changes'
import { withoutComments } from '@plenum/document/without-comments'
import * as Y from 'yjs'

/** UTF-16 units of words that are shown for want of changes. */
const longest = 50_000

export type LateChanges = {
  /** None when the text says it all already, and when what was written cannot be read as a change of it. */
  changes: BlockChange[]
  /** '' unless it cannot be read so: the words that were typed, a line for each stretch. */
  words: string
}

/**
 * What updates that were kept aside would change in a text. They are merged into a copy of it, and only a copy that is a
 * draft is believed: nobody has judged them against this text.
 *
 * @param settled what the same person had kept aside before, and is done with: the rest may build on it
 */
export function lateChanges(doc: Y.Doc, settled: readonly Uint8Array[], updates: readonly Uint8Array[]): LateChanges {
  const present = Y.encodeStateAsUpdate(doc)
  const before = draftWith([present, ...settled]) ?? withoutComments(readDraft(doc))
  const after = draftWith([present, ...settled, ...updates]) ?? draftWith([present, ...updates])
  if (after === null) return { changes: [], words: wordsIn(updates) }
  return { changes: draftChanges(before, after), words: '' }
}

/** Null when together they are no draft. */
function draftWith(updates: readonly Uint8Array[]): DraftNode | null {
  const copy = new Y.Doc()
  try {
    copy.getXmlFragment(fragmentName)
    copy.transact(() => {
      for (const update of updates) Y.applyUpdate(copy, update)
    })
    if (!checkDraft(Y.encodeStateAsUpdate(copy)).ok) return null
    return withoutComments(readDraft(copy))
  } catch {
    return null
  } finally {
    copy.destroy()
  }
}

/** What follows on what its author typed just before is one stretch. */
function wordsIn(updates: readonly Uint8Array[]): string {
  const stretches: string[] = []
  let end: { client: number; clock: number } | null = null
  for (const { structs } of updates.map((update) => Y.decodeUpdate(update))) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
      const { origin } = struct
      const goesOn = end !== null && origin !== null && origin.client === end.client && origin.clock === end.clock
      if (goesOn) stretches.push((stretches.pop() ?? '') + struct.content.str)
      else stretches.push(struct.content.str)
      end = { client: struct.id.client, clock: struct.id.clock + struct.length - 1 }
    }
  }
  return stretches.join('\n').slice(0, longest).toWellFormed()
}
