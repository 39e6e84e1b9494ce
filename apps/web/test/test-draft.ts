import * as Y from 'yjs'
import type { Draft } from '../src/features/editor/connection/draft.ts'
import { openDraft } from '../src/features/editor/connection/open-draft.ts'
import { fakeCopy } from './fake-device-copy.ts'
import type { fakeSocket } from './fake-draft-socket.ts'

/** The Dutch draft of theme `t1`, opened by person `p1`. */
export function openTestDraft(socket: ReturnType<typeof fakeSocket>, copy = fakeCopy(null)): Draft {
  return openDraft({
    documentId: 't1.nl',
    personId: 'p1',
    url: '',
    settings: localStorage,
    createSocket: socket.createSocket,
    openCopy: copy.openCopy,
  })
}

/** Adds a paragraph. */
export function writeInto(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  const fragment = doc.getXmlFragment('default')
  fragment.insert(fragment.length, [paragraph])
}

export const textOf = (doc: Y.Doc): string => doc.getXmlFragment('default').toString()

/** Lets promises that wait for nothing settle. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve)
  })
