import type { Editor } from '@tiptap/core'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { press, writingEditor } from '../../../../test/editor-pair.ts'

const recommendation = (title: string) =>
  `<section data-type="recommendation"><h2 data-type="recommendation-title">${title}</h2>` +
  `<div data-type="recommendation-statement"><p>${title} text</p><ul><li><p>${title} item</p></li></ul></div>` +
  `<div data-type="recommendation-rationale"><p>${title} reason</p></div></section>`

let editor: Editor
beforeEach(() => {
  editor = writingEditor(new Y.Doc())
  editor.commands.setContent(`<p>before</p>${recommendation('One')}${recommendation('Two')}`)
  editor.view.focus()
})
afterEach(() => {
  editor.destroy()
  document.body.replaceChildren()
})

const fields = () => [...editor.view.dom.querySelectorAll('textarea')]
const focused = (): number => fields().findIndex((field) => field === document.activeElement)
const textHasFocus = (): boolean => document.activeElement === editor.view.dom
const placeOfCursor = (): string => editor.state.selection.$head.parent.textContent
/** A key where the focus is. */
function key(name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more })
  document.activeElement?.dispatchEvent(event)
  return event
}
function cursorAt(words: string): void {
  let at = -1
  editor.state.doc.descendants((node, pos) => {
    if (at < 0 && node.text === words) at = pos + 1
  })
  editor.commands.setTextSelection(at)
}

describe('Tab', () => {
  it('stays in a paragraph, forwards and backwards', () => {
    cursorAt('before')
    expect(press(editor, 'Tab').defaultPrevented).toBe(true)
    expect(press(editor, 'Tab', { shiftKey: true }).defaultPrevented).toBe(true)
    expect([textHasFocus(), placeOfCursor()]).toEqual([true, 'before'])
  })

  it('goes from the text of a recommendation through its own fields to the title of the next', () => {
    cursorAt('One text')
    press(editor, 'Tab')
    expect(focused()).toBe(0)
    expect(key('Tab').defaultPrevented).toBe(true)
    expect(focused()).toBe(1)
    key('Tab')
    expect([textHasFocus(), placeOfCursor()]).toEqual([true, 'Two'])
    press(editor, 'Tab')
    expect(focused()).toBe(2)
  })

  it('goes on after the last recommendation without making a paragraph there', () => {
    const before = editor.getJSON()
    fields()[3]?.focus()
    key('Tab')
    expect(textHasFocus()).toBe(true)
    expect(editor.state.selection).toBeInstanceOf(GapCursor)
    expect(editor.state.selection.head).toBe(editor.state.doc.content.size)
    expect(editor.getJSON()).toEqual(before)
  })

  it('goes back with Shift through the fields, and to where one was in the text', () => {
    cursorAt('One text')
    fields()[1]?.focus()
    key('Tab', { shiftKey: true })
    expect(focused()).toBe(0)
    key('Tab', { shiftKey: true })
    expect([textHasFocus(), placeOfCursor()]).toEqual([true, 'One text'])

    fields()[2]?.focus()
    key('Tab', { shiftKey: true })
    expect([textHasFocus(), placeOfCursor()]).toEqual([true, 'Two reason'])
  })

  it('writes what was typed in the field that it leaves', () => {
    const [field] = fields()
    if (field === undefined) throw new Error('no field')
    field.focus()
    field.value = 'Minister'
    field.dispatchEvent(new Event('input'))
    key('Tab')
    expect(editor.state.doc.child(1).attrs['addressees']).toBe('Minister')
  })

  it('does what it does in lists also within a recommendation, and nothing else', () => {
    cursorAt('One item')
    expect(press(editor, 'Tab').defaultPrevented).toBe(true)
    expect([textHasFocus(), placeOfCursor()]).toEqual([true, 'One item'])
    editor.commands.splitListItem('listItem')
    press(editor, 'Tab')
    expect(editor.state.selection.$head.depth).toBe(7)
  })

  it('is left to the browser after Escape, also after one in a field, until another key is pressed', () => {
    for (const place of ['before', 'One text', 'One item']) {
      cursorAt(place)
      press(editor, 'Escape')
      expect(press(editor, 'Tab').defaultPrevented).toBe(false)
      press(editor, 'Escape')
      press(editor, 'Shift')
      expect(press(editor, 'Tab', { shiftKey: true }).defaultPrevented).toBe(false)
    }
    fields()[0]?.focus()
    key('Escape')
    expect(textHasFocus()).toBe(true)
    expect(key('Tab').defaultPrevented).toBe(false)
    press(editor, 'a')
    expect(press(editor, 'Tab').defaultPrevented).toBe(true)
  })

  it('has nothing in the text to stop at but the text itself', () => {
    const stops = [...editor.view.dom.querySelectorAll<HTMLElement>('textarea, button')]
    expect(stops).toHaveLength(12)
    expect(stops.every(({ tabIndex }) => tabIndex === -1)).toBe(true)
  })
})

describe('the buttons of a recommendation', () => {
  const name = () => document.activeElement?.textContent

  it('are reached by Alt+F10 from its fields, and walked through by arrows', () => {
    fields()[1]?.focus()
    key('F10', { altKey: true })
    expect(name()).toBe('Comment')
    key('ArrowRight')
    expect(name()).toBe('Up')
    key('ArrowLeft')
    key('ArrowLeft')
    expect(name()).toBe('Remove')
    key('ArrowRight')
    expect(name()).toBe('Comment')
  })

  it('lead on to the next recommendation, back to the fields, and by Escape to the text', () => {
    const button = () => editor.view.dom.querySelectorAll('button')[0]
    button()?.focus()
    key('Tab', { shiftKey: true })
    expect(focused()).toBe(1)
    button()?.focus()
    key('Tab')
    expect(placeOfCursor()).toBe('Two')
    button()?.focus()
    key('Escape')
    expect([textHasFocus(), placeOfCursor()]).toEqual([true, 'One reason'])
  })
})
