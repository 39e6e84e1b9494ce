import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { unsavedBlocks } from './unsaved-blocks.ts'

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

/** A text of three paragraphs by somebody else, as it came from the server. */
function received(): { doc: Y.Doc; fragment: Y.XmlFragment } {
  const source = new Y.Doc()
  source.getXmlFragment('default').insert(0, ['one', 'two', 'three'].map(paragraph))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
  return { doc, fragment: doc.getXmlFragment('default') }
}

const textOf = (fragment: Y.XmlFragment, index: number) => (fragment.get(index) as Y.XmlElement).get(0) as Y.XmlText

describe('which blocks hold something that the server does not have', () => {
  it('none, while nothing was written here', () => {
    const { doc, fragment } = received()
    expect(unsavedBlocks(fragment, new Map([[doc.clientID, 0]]))).toEqual([])
  })

  it('the block that was typed into, however deep, and the block that was added', () => {
    const { doc, fragment } = received()
    textOf(fragment, 1).insert(3, ' and a half')
    fragment.insert(3, [paragraph('four')])
    expect(unsavedBlocks(fragment, new Map([[doc.clientID, 0]]))).toEqual([1, 3])
  })

  it('not what was acked before', () => {
    const { doc, fragment } = received()
    textOf(fragment, 0).insert(0, 'acked ')
    const acked = Y.getState(doc.store, doc.clientID)
    textOf(fragment, 2).insert(0, 'new ')
    expect(unsavedBlocks(fragment, new Map([[doc.clientID, acked]]))).toEqual([2])
  })

  it('part of a run of letters counts as a whole', () => {
    const { doc, fragment } = received()
    textOf(fragment, 0).insert(3, 'abc')
    const acked = Y.getState(doc.store, doc.clientID) - 1
    expect(unsavedBlocks(fragment, new Map([[doc.clientID, acked]]))).toEqual([0])
  })

  it('not what was taken away again', () => {
    const { doc, fragment } = received()
    fragment.insert(1, [paragraph('gone')])
    fragment.delete(1, 1)
    textOf(fragment, 0).insert(0, 'x')
    textOf(fragment, 0).delete(0, 1)
    expect(unsavedBlocks(fragment, new Map([[doc.clientID, 0]]))).toEqual([])
  })

  it('what an earlier page on this device wrote', () => {
    const { fragment, doc } = received()
    const earlier = new Y.Doc()
    Y.applyUpdate(earlier, Y.encodeStateAsUpdate(doc))
    textOf(earlier.getXmlFragment('default'), 2).insert(0, 'offline ')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier))
    expect(unsavedBlocks(fragment, new Map([[doc.clientID, 0]]))).toEqual([])
    expect(unsavedBlocks(fragment, new Map([[earlier.clientID, 0]]))).toEqual([2])
  })
})
