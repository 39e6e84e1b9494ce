import { fragmentName } from '@plenum/document/draft-format'
import type { DraftNode } from '@plenum/document/draft-node'
import { applyChange } from '@plenum/document/suggestion/apply-change'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { Editor } from '@tiptap/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { draftDoc, paragraph, replicaOf } from '../../../../test/draft-doc.ts'
import { lineBetween, writingEditor } from '../../../../test/editor-pair.ts'
import { keptChanges } from './kept-changes.ts'
import { openPrivateCopy, type PrivateCopy } from './private-copy.ts'

const open: { destroy?(): void; close?(): void }[] = []
beforeEach(() => sessionStorage.clear())
afterEach(() => {
  for (const each of open.splice(0).toReversed()) {
    each.destroy?.()
    each.close?.()
  }
  document.body.replaceChildren()
})

const textOf = (doc: Y.Doc): string =>
  doc
    .getXmlFragment(fragmentName)
    .toString()
    .replace(/<[^>]*>/g, '|')
const kept = () => keptChanges(sessionStorage, 'p1', 't1.nl')
const wordsOf = (blocks: readonly DraftNode[]) => blocks.map(({ content }) => content?.map(({ text }) => text).join(''))

function editorOn(doc: Y.Doc): Editor {
  const editor = writingEditor(doc)
  open.push(editor)
  return editor
}
function copyOf(live: Y.Doc, from?: { changes: BlockChange[]; setAside: DraftNode[] }): PrivateCopy {
  const copy = openPrivateCopy({ live, kept: kept(), ...(from && { from }) })
  open.push(copy)
  return copy
}

/** One who suggests, and one who writes the draft, with the server between them. */
function pair(...blocks: DraftNode[]) {
  const live = draftDoc(...blocks)
  const theirs = replicaOf(live)
  lineBetween(live, theirs).connect()
  const writer = editorOn(theirs)
  const copy = copyOf(live)
  return { live, writer, copy, mine: editorOn(copy.doc) }
}

function removeBlock(editor: Editor, index: number): void {
  let pos = 0
  for (let i = 0; i < index; i++) pos += editor.state.doc.child(i).nodeSize
  editor.view.dispatch(editor.state.tr.delete(pos, pos + editor.state.doc.child(index).nodeSize))
}

describe('a private copy', () => {
  it('follows the draft and gives nothing back to it', () => {
    const { live, writer, copy, mine } = pair(paragraph('p', 'one two'), paragraph('q', 'three'))
    expect(copy.look()).toEqual([])
    mine.commands.insertContentAt(4, ' mine')
    writer.commands.insertContentAt(1, 'theirs ')
    expect(textOf(live)).toBe('|theirs one two||three|')
    expect(mine.state.doc.textContent).toBe('theirs one mine twothree')
    expect(copy.look()).toMatchObject([{ kind: 'change', blockId: 'p' }])
    const [change] = copy.look()
    expect(applyChange(live, change!)).toEqual({ outcome: 'applied' })
    expect(textOf(live)).toBe('|theirs one mine two||three|')
    // What was sent is left out of the next copy, and is then in it as everybody has it.
    const next = copyOf(live, { changes: [], setAside: [] })
    expect(next.getSnapshot().changes).toEqual([])
    expect(textOf(next.doc)).toBe(textOf(live))
  })

  it('sets words aside whose block others remove, and keeps the rest', () => {
    const { writer, copy, mine } = pair(paragraph('p', 'one'), paragraph('q', 'two'), paragraph('r', 'three'))
    mine.commands.insertContentAt(4, ' mine')
    mine.commands.insertContentAt(mine.state.doc.content.size - 1, ' also')
    removeBlock(writer, 0)
    copy.look()
    expect(wordsOf(copy.getSnapshot().setAside)).toEqual(['one mine'])
    removeBlock(writer, 0)
    expect(copy.look()).toMatchObject([{ kind: 'change', blockId: 'r' }])
    expect(copy.getSnapshot().setAside).toHaveLength(1)
    copy.dismiss()
    expect(copy.getSnapshot().setAside).toEqual([])
  })

  it('takes words along when others move their block', () => {
    const { writer, copy, mine } = pair(paragraph('p', 'one'), paragraph('q', 'two'))
    mine.commands.insertContentAt(4, ' mine')
    const node = writer.state.doc.child(0)
    // In two steps, as the editor moves blocks.
    writer.view.dispatch(writer.state.tr.delete(0, node.nodeSize))
    copy.look()
    expect(wordsOf(copy.getSnapshot().setAside)).toEqual(['one mine'])
    writer.view.dispatch(writer.state.tr.insert(writer.state.doc.content.size, node))
    copy.look()
    expect(mine.state.doc.textContent).toBe('twoone mine')
    expect(copy.getSnapshot().setAside).toEqual([])
    expect(copy.look()).toMatchObject([{ kind: 'change', blockId: 'p' }])
  })

  it('puts words back when a removal is undone, and leaves them aside where the text was emptied before', () => {
    const { writer, copy, mine } = pair(paragraph('p', 'one'), paragraph('q', 'two'))
    mine.commands.insertContentAt(4, ' mine')
    copy.look()
    removeBlock(writer, 0)
    copy.look()
    writer.commands.undo()
    copy.look()
    expect(mine.state.doc.textContent).toBe('one minetwo')
    expect(copy.getSnapshot().setAside).toEqual([])
    writer.view.dispatch(writer.state.tr.delete(1, 4))
    copy.look()
    const emptied = writer.state.doc.child(0)
    removeBlock(writer, 0)
    copy.look()
    writer.view.dispatch(writer.state.tr.insert(0, emptied))
    copy.look()
    writer.commands.insertContentAt(1, 'back')
    copy.look()
    expect(wordsOf(copy.getSnapshot().setAside)).toEqual([' mine'])
    expect(mine.state.doc.textContent).toBe(writer.state.doc.textContent)
  })

  it('begins anew with what was not sent alone', () => {
    const { live, copy, mine } = pair(paragraph('p', 'one'), paragraph('q', 'two'))
    mine.commands.insertContentAt(mine.state.doc.content.size - 1, ' second')
    mine.commands.insertContentAt(4, ' first')
    const changes = copy.look()
    expect(changes).toHaveLength(2)
    const next = copyOf(live, { changes: changes.slice(1), setAside: [] })
    expect(textOf(next.doc)).toBe('|one||two second|')
    expect(next.getSnapshot()).toMatchObject({ isRestored: false, changes: [{ blockId: 'q' }] })
  })

  it('is found again after a reload, in a draft that has moved on; what no longer fits is set aside', () => {
    const { live, writer, copy, mine } = pair(paragraph('p', 'one'), paragraph('q', 'two'), paragraph('r', 'three'))
    mine.commands.insertContentAt(4, ' mine')
    mine.commands.insertContentAt(mine.state.doc.child(0).nodeSize + 4, ' also')
    removeBlock(mine, 2)
    window.dispatchEvent(new Event('pagehide'))
    copy.close()
    writer.commands.insertContentAt(1, 'zero ')
    removeBlock(writer, 1)
    const again = copyOf(live)
    expect(again.getSnapshot().isRestored).toBe(true)
    expect(textOf(again.doc)).toBe('|zero one mine|')
    expect(again.getSnapshot().changes.map(({ kind }) => kind)).toEqual(['remove', 'change'])
    expect(wordsOf(again.getSnapshot().setAside)).toEqual(['two also'])
    expect(textOf(live)).toBe('|zero one||three|')
  })

  it('says when the browser keeps nothing, and keeps nothing of nothing', () => {
    const live = draftDoc(paragraph('p', 'one'))
    const full = { read: () => null, write: () => { throw new Error('no room') } } // prettier-ignore
    const copy = openPrivateCopy({ live, kept: full })
    open.push(copy)
    expect(copy.getSnapshot().isKept).toBe(false)
    copyOf(live)
    expect(sessionStorage.length).toBe(0)
  })

  it('puts nothing into the text that is no change of a draft; its words are shown', () => {
    sessionStorage.setItem('plenum-suggesting:p1:t1.nl', '{"changes":[{"kind":"remove"}]}')
    expect(kept().read()).toBeNull()
    const other = { kind: 'amend', proposed: paragraph('p', 'mine') }
    sessionStorage.setItem('plenum-suggesting:p1:t1.nl', JSON.stringify({ changes: [other] }))
    expect(kept().read()).toEqual({ changes: [], setAside: [other.proposed] })
    sessionStorage.setItem('plenum-suggesting:p1:t1.nl', 'nonsense')
    expect(kept().read()).toBeNull()
  })
})
