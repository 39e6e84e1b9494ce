import { beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fakeSocket } from '../../../../test/fake-draft-socket.ts'
import { openTestDraft } from '../../../../test/test-draft.ts'

beforeEach(() => localStorage.clear())

/** One person makes a word bold while another deletes it: what is left is formatting of nothing. */
function voidFormatting() {
  const base = new Y.Doc()
  const text = new Y.XmlText('abc')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  base.getXmlFragment('default').insert(0, [paragraph])
  const state = Y.encodeStateAsUpdate(base)
  const changed = (change: (text: Y.XmlText) => void): Uint8Array => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    const before = Y.encodeStateVector(doc)
    change((doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText)
    return Y.encodeStateAsUpdate(doc, before)
  }
  return { state, bold: changed((own) => own.format(1, 1, { bold: {} })), gone: changed((own) => own.delete(1, 1)) }
}

it('a reader has nothing unsaved, also where Yjs tidies the formatting of what others deleted', () => {
  const { state, bold, gone } = voidFormatting()
  const socket = fakeSocket()
  Y.applyUpdate(socket.server, state)
  const draft = openTestDraft(socket)
  socket.join({ mode: 'read' })
  const origins: unknown[] = []
  draft.doc.on('update', (_update, origin) => origins.push(origin))
  for (const update of [bold, gone]) Y.applyUpdate(draft.doc, update, socket.provider)
  // The second update and what Yjs made of it: without the latter this test would show nothing.
  expect(origins.length).toBeGreaterThan(2)
  expect(draft.getSnapshot()).toMatchObject({ line: 'saved', unsaved: false })
  draft.close()
})
