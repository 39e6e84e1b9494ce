import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { outline } from '../../test/editing.ts'
import { node, paragraph } from '../../test/example-draft.ts'
import { createHeadlessEditor } from '../../test/headless-editor.ts'
import { draftJsonToUpdate } from '../draft-json-to-update.ts'
import type { DraftNode } from '../draft-node.ts'

/** Two editors on one draft. `sync` brings each what the other wrote, as of the same moment. */
function pair(...blocks: DraftNode[]) {
  const initial = draftJsonToUpdate({ type: 'doc', content: blocks })
  const [one, two] = [1, 2].map((client) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = client
    Y.applyUpdate(ydoc, initial)
    return createHeadlessEditor(ydoc)
  }) as [ReturnType<typeof createHeadlessEditor>, ReturnType<typeof createHeadlessEditor>]
  const sync = () => {
    const [fromOne, fromTwo] = [one, two].map(({ ydoc }) => Y.encodeStateAsUpdate(ydoc))
    Y.applyUpdate(one.ydoc, fromTwo!)
    Y.applyUpdate(two.ydoc, fromOne!)
  }
  return { one, two, sync, shown: () => [one, two].map(({ editor }) => outline(editor.getJSON() as DraftNode)) }
}

const cellsByRow = ({ editor }: ReturnType<typeof createHeadlessEditor>) =>
  (editor.getJSON() as DraftNode).content![0]!.content!.map((row) => row.content?.length)

describe('two at once', () => {
  test('in a paragraph that one of them has just made: one text, nothing doubled', () => {
    const { one, two, sync, shown } = pair(paragraph('x'))
    one.editor.commands.setTextSelection(2)
    one.press('Enter')
    sync()
    one.type('a')
    two.editor.commands.setTextSelection(4)
    two.type('b')
    sync()
    one.type('c')
    two.type('d')
    sync()
    sync()
    expect(shown()[0]).toBe(shown()[1])
    expect(shown()[0]!.replace('p(x) ', '').split('').toSorted().join('')).toBe('()abcdp')
  })

  const grid = node(
    'table',
    ...[1, 2].map(() => node('tableRow', node('tableCell', paragraph('c')), node('tableCell', paragraph('c')))),
  )

  test('one adds a row, the other a column: nobody mends what they receive, and it does not grow', () => {
    const { one, two, sync, shown } = pair(grid, paragraph('x'))
    one.editor.commands.setTextSelection(4)
    two.editor.commands.setTextSelection(4)
    one.editor.commands.addRowAfter()
    two.editor.commands.addColumnAfter()
    for (let times = 0; times < 4; times++) sync()
    const cells = shown()[0]!.split('td(').length - 1
    expect(shown()[0]).toBe(shown()[1])
    expect(cells).toBe(8)
    for (let times = 0; times < 5; times++) {
      one.type('y')
      two.type('z')
      sync()
    }
    expect(shown()[0]!.split('td(').length - 1).toBe(cells)
  })

  test('a command in a ragged table mends it first', () => {
    const { one, two, sync } = pair(grid, paragraph('x'))
    one.editor.commands.setTextSelection(4)
    two.editor.commands.setTextSelection(4)
    one.editor.commands.addRowBefore()
    two.editor.commands.addColumnAfter()
    sync()
    one.editor.commands.toggleHeaderRow()
    expect(cellsByRow(one)).toEqual([3, 3, 3])
  })

  test('going into a cell of a ragged table mends it', () => {
    const { one, two, sync } = pair(grid, paragraph('x'))
    one.editor.commands.setTextSelection(4)
    two.editor.commands.setTextSelection(4)
    one.editor.commands.addRowAfter()
    two.editor.commands.addColumnAfter()
    sync()
    two.editor.commands.setTextSelection(two.editor.state.doc.content.size - 1)
    two.editor.commands.setTextSelection(4)
    expect(cellsByRow(two)).toEqual([3, 3, 3])
  })

  test('a ragged table can be selected as a whole, and one without cells goes when it is', () => {
    const ragged = pair(grid, paragraph('x'))
    ragged.one.editor.commands.setTextSelection(4)
    ragged.two.editor.commands.setTextSelection(4)
    ragged.one.editor.commands.addRowAfter()
    ragged.two.editor.commands.addColumnAfter()
    ragged.sync()
    ragged.one.editor.commands.setNodeSelection(0)
    expect(cellsByRow(ragged.one)).toEqual([3, 3, 3])

    const bare = pair(node('table', node('tableRow')), node('table'), paragraph('x'))
    bare.one.editor.commands.setNodeSelection(4)
    expect(bare.shown()[0]).toBe('table(tr()) p(x)')
    bare.one.editor.commands.setNodeSelection(0)
    bare.one.press('Backspace')
    expect(bare.shown()[0]).toBe('p(x)')
  })

  test('an item that others emptied: a click on it gives a place to write', () => {
    const { one, two, sync, shown } = pair(
      node('bulletList', node('listItem', paragraph('one'), paragraph('two'))),
      paragraph('x'),
    )
    one.editor.view.dispatch(one.editor.state.tr.delete(2, 7))
    two.editor.view.dispatch(two.editor.state.tr.delete(7, 12))
    sync()
    expect(shown()).toEqual(['ul(li()) p(x)', 'ul(li()) p(x)'])
    one.editor.commands.setNodeSelection(1)
    one.type('new')
    expect(shown()[0]).toBe('ul(li(p(new))) p(x)')
  })
})
