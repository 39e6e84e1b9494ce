import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { lineBetween, writingEditor } from '../../../../test/editor-pair.ts'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})

function withRecommendation(handlers = {}): Editor {
  const editor = writingEditor(new Y.Doc(), handlers)
  open.push(editor)
  editor.chain().insertRecommendation().insertContent('Title').run()
  return editor
}

const fieldsOf = (editor: Editor) => [...editor.view.dom.querySelectorAll('textarea')]
const attrsOf = (editor: Editor) => editor.state.doc.firstChild?.attrs

describe('a recommendation in the editor', () => {
  it('has labelled fields whose words go into the text when they are left', () => {
    const editor = withRecommendation()
    const [addressees, timeFrame] = fieldsOf(editor)
    expect(addressees?.closest('label')?.textContent).toContain('To')
    if (addressees === undefined || timeFrame === undefined) throw new Error('no fields')
    addressees.value = 'Minister of the\nInterior'
    addressees.dispatchEvent(new Event('input'))
    expect(attrsOf(editor)).toMatchObject({ addressees: '' })
    addressees.dispatchEvent(new Event('blur'))
    expect(attrsOf(editor)).toMatchObject({ addressees: 'Minister of the Interior', timeFrame: '' })
  })

  it('writes what was typed also when the editor closes before the field was left', () => {
    const doc = new Y.Doc()
    const other = new Y.Doc()
    lineBetween(doc, other).connect()
    const editor = writingEditor(doc)
    editor.commands.insertRecommendation()
    const [, timeFrame] = fieldsOf(editor)
    if (timeFrame === undefined) throw new Error('no field')
    timeFrame.value = '18 months'
    timeFrame.dispatchEvent(new Event('input'))
    timeFrame.dispatchEvent(new Event('blur'))
    editor.destroy()
    expect(other.getXmlFragment('default').toString()).toContain('18 months')
  })

  it('shows what others fill in, but not over what is being typed here', () => {
    const editor = withRecommendation()
    const [addressees] = fieldsOf(editor)
    if (addressees === undefined) throw new Error('no field')
    editor.view.dispatch(editor.state.tr.setNodeAttribute(0, 'addressees', 'theirs'))
    expect(fieldsOf(editor)[0]?.value).toBe('theirs')
    addressees.value = 'mine'
    addressees.dispatchEvent(new Event('input'))
    editor.view.dispatch(editor.state.tr.setNodeAttribute(0, 'addressees', 'theirs again'))
    expect(fieldsOf(editor)[0]?.value).toBe('mine')
  })

  it('knows whether it says why, so that print can leave the label of an empty rationale away', () => {
    const editor = withRecommendation()
    const isBare = () => editor.view.dom.querySelector('section')?.hasAttribute('data-no-rationale')
    expect(isBare()).toBe(true)
    const at = editor.state.doc.content.size - 3
    editor.commands.insertContentAt(at, 'Because.')
    expect(isBare()).toBe(false)
    editor.commands.deleteRange({ from: at, to: at + 8 })
    expect(isBare()).toBe(true)
  })

  it('keeps keys and changes of its fields from the editor', () => {
    const editor = withRecommendation()
    const bold = { key: 'b', ctrlKey: true, bubbles: true }
    fieldsOf(editor)[0]?.dispatchEvent(new KeyboardEvent('keydown', bold))
    expect(editor.isActive('bold')).toBe(false)
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', bold))
    expect(editor.isActive('bold')).toBe(true)
  })

  it('asks to be commented on, moved or removed at the place where it is now', () => {
    const move = vi.fn()
    const remove = vi.fn()
    const comment = vi.fn()
    const editor = withRecommendation({ move, remove, comment })
    editor.commands.insertContentAt(0, '<p>before</p>')
    const [about, up, down, away] = editor.view.dom.querySelectorAll('button')
    about?.click()
    up?.click()
    down?.click()
    away?.click()
    expect(move.mock.calls).toEqual([
      [8, 'up'],
      [8, 'down'],
    ])
    expect(remove).toHaveBeenCalledWith(8)
    expect(comment).toHaveBeenCalledWith(8)
  })
})
