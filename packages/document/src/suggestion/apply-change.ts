import type * as Y from 'yjs'
import { canonicalDraft } from '../canonical-draft.ts'
import { fragmentName } from '../draft-format.ts'
import type { DraftNode } from '../draft-node.ts'
import { readDraft } from '../read-draft.ts'
import { withoutComments } from '../without-comments.ts'
import type { BlockChange } from './block-change.ts'
import { blockId } from './block-id.ts'
import { findBlock, findNameless } from './block-path.ts'
import { buildBlock } from './build-block.ts'
import { canonicalChange } from './canonical-change.ts'
import { carryLines } from './carry-lines.ts'
import { insertPlace } from './insert-place.ts'
import { isShell } from './is-shell.ts'
import { type Rebased, rebaseChange } from './rebase-change.ts'
import { writeBlock } from './write-block.ts'

export type Applied = { outcome: 'applied' | 'done' | 'conflict' | 'gone' }

function elementAt(fragment: Y.XmlFragment, path: readonly number[]): Y.XmlFragment {
  return path.reduce((parent, index) => parent.get(index) as Y.XmlElement, fragment)
}

function writeInsert(
  fragment: Y.XmlFragment,
  draft: DraftNode,
  change: Extract<BlockChange, { kind: 'insert' }>,
  proposed: DraftNode,
): void {
  const to = change.parentId === null ? { block: draft, path: [] } : findBlock(draft, change.parentId)!
  const parent = elementAt(fragment, to.path)
  const index = insertPlace(to.block.content ?? [], change)!
  if (!change.move) {
    parent.insert(index, [buildBlock(proposed, () => null)])
    return
  }
  const from = findBlock(draft, blockId(proposed)!)!
  const oldParent = elementAt(fragment, from.path.slice(0, -1))
  const oldIndex = from.path.at(-1)!
  const moved = buildBlock(from.block, carryLines(oldParent.get(oldIndex) as Y.XmlElement, from.block, from.block))
  parent.insert(index, [moved])
  oldParent.delete(oldParent === parent && index <= oldIndex ? oldIndex + 1 : oldIndex, 1)
}

function write(fragment: Y.XmlFragment, draft: DraftNode, change: BlockChange, { proposed }: Rebased): void {
  if (change.kind === 'insert') {
    writeInsert(fragment, draft, change, proposed!)
    return
  }
  const at = change.blockId === '' ? findNameless(draft, change.base) : findBlock(draft, change.blockId)
  const { block, path } = at!
  const parent = elementAt(fragment, path.slice(0, -1))
  const index = path.at(-1)!
  if (change.kind === 'remove') {
    parent.delete(index, 1)
    return
  }
  const content = isShell(change.base, change.proposed) ? block.content : proposed!.content
  writeBlock(parent, index, block, { ...proposed!, ...(content && { content }) })
}

/**
 * Makes a change in a draft's document as it is now, rebased on it (`rebaseChange`), in one Yjs transaction (within the
 * caller's, if there is one): letters, formats and attributes in their place, so that threads and carets stay where
 * they are; only what becomes another type of node is built anew, its threads with it. Writes nothing unless `applied`.
 * Throws RangeError when the change holds nodes that the schema does not have; see `changeFault`.
 */
export function applyChange(doc: Y.Doc, change: BlockChange): Applied {
  const fragment = doc.getXmlFragment(fragmentName)
  const draft = canonicalDraft(withoutComments(readDraft(doc)))
  const rebased = rebaseChange(change, draft)
  const { state } = rebased
  if (state !== 'clean' && state !== 'rebased') return { outcome: state }
  doc.transact(() => write(fragment, draft, canonicalChange(change), rebased))
  return { outcome: 'applied' }
}
