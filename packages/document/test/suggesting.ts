import { UniqueID } from '@tiptap/extension-unique-id'
import * as Y from 'yjs'
import { blockTypes } from '../src/block-types.ts'
import { canonicalDraft } from '../src/canonical-draft.ts'
import { checkDraft } from '../src/check-draft.ts'
import { judgeStructs } from '../src/content-gate.ts'
import { createDepthGuard } from '../src/depth-guard.ts'
import { draftJsonToUpdate } from '../src/draft-json-to-update.ts'
import type { DraftNode } from '../src/draft-node.ts'
import { documentExtensions } from '../src/extensions.ts'
import { type Applied, applyChange } from '../src/suggestion/apply-change.ts'
import type { BlockChange } from '../src/suggestion/block-change.ts'
import { updateToDraftJson } from '../src/update-to-draft-json.ts'
import { withoutComments } from '../src/without-comments.ts'
import { createActor } from './actor.ts'
import { edits } from './edits.ts'
import { createHeadlessEditor } from './headless-editor.ts'
import { firstLetter } from './letters.ts'
import type { Random } from './random.ts'

/** A document that holds this draft, its blocks with ids `<name>-0` and so on. */
export function openDraft(json: DraftNode, name = 'block'): Y.Doc {
  let ids = 0
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, draftJsonToUpdate(json, { clientId: 1, createId: () => `${name}-${ids++}` }))
  return ydoc
}

/** The same document in another place. */
export function replica(of: Y.Doc): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(of))
  return ydoc
}

/** What a document says, without the anchors of threads. */
export function textIn(ydoc: Y.Doc): DraftNode {
  return canonicalDraft(withoutComments(updateToDraftJson(Y.encodeStateAsUpdate(ydoc))))
}

/** A copy of the document after somebody's random edits in a real editor; `name` goes into the new blocks' ids. */
export function editedByHand(
  of: Y.Doc,
  random: Random,
  count: number,
  name = 'new',
  kinds = Object.keys(edits),
): Y.Doc {
  let ids = 0
  let letters = 0
  const uniqueIds = UniqueID.configure({ types: blockTypes, generateID: () => `${name}-${ids++}` })
  const initial = Y.encodeStateAsUpdate(of)
  const actor = createActor(name, 100 + random.below(1_000_000), initial, [...documentExtensions(), uniqueIds])
  const first = firstLetter + random.below(10_000)
  for (let left = count; left > 0; left--) {
    const kind = random.oneOf(kinds)
    actor.edit(kind, edits[kind]!, random, () => String.fromCharCode(first + letters++))
  }
  const result = replica(actor.ydoc)
  actor.destroy()
  return result
}

/**
 * `applyChange` as the server does it, with everything that must hold of what it writes: the gate lets it through, the
 * draft is in order, an editor that opens it writes nothing; and nothing at all is written unless it was applied.
 */
export function applyGuarded(ydoc: Y.Doc, change: BlockChange): Applied['outcome'] {
  const before = Y.encodeStateAsUpdate(ydoc)
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => void updates.push(update)
  ydoc.on('update', note)
  const { outcome } = applyChange(ydoc, change)
  ydoc.off('update', note)
  if ((outcome === 'applied') !== (updates.length === 1)) throw new Error(`${outcome}, ${updates.length} updates`)
  const guard = createDepthGuard(() => before)
  for (const update of updates) {
    const { structs } = Y.decodeUpdate(update)
    const refusal = judgeStructs(structs) ?? guard.judge(structs)
    if (refusal) throw new Error(`the gate refused: ${refusal.reason}`)
  }
  if (updates.length > 0) openUntouched(ydoc)
  return outcome
}

/** Throws unless the document is in order, and opening it writes nothing. */
export function openUntouched(ydoc: Y.Doc): void {
  const verdict = checkDraft(Y.encodeStateAsUpdate(ydoc))
  if (!verdict.ok) throw new Error(verdict.reason)
  const opened = replica(ydoc)
  let written = 0
  opened.on('update', () => written++)
  createHeadlessEditor(opened).destroy()
  if (written > 0) throw new Error('opening the draft changed it')
}
