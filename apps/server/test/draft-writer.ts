import { fragmentName } from '@plenum/document/draft-format'
import type { Appended } from '@plenum/sync/ports'
import * as Y from 'yjs'
import type { SignedInPerson, TestApp } from './test-app.ts'

export type DraftWriter = {
  /** What is in the log, and what was written here since. */
  doc: Y.Doc
  /** One edit as one row of the log, with the author and the time of the clock; the rows' sequence number. */
  write(as: SignedInPerson, edit: (fragment: Y.XmlFragment) => void): Promise<number>
  /** A paragraph at the end. */
  paragraph(as: SignedInPerson, id: string, text: string): Promise<number>
  /** The text of the paragraph with this id. */
  text(id: string): Y.XmlText
}

/** Writes a draft straight into its log, as its room would have: each author under a Yjs client id of their own. */
export async function openDraftWriter(test: TestApp, documentId: string): Promise<DraftWriter> {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(fragmentName)
  const clientIds = new Map<string, number>()
  const loaded = await test.deps.updateLog.load(documentId)
  if (loaded?.snapshot) Y.applyUpdate(doc, loaded.snapshot.state)
  for (const row of loaded?.tail ?? []) Y.applyUpdate(doc, row.bytes)

  async function write(as: SignedInPerson, edit: (root: Y.XmlFragment) => void): Promise<number> {
    const clientId = clientIds.get(as.personId) ?? new Y.Doc().clientID
    clientIds.set(as.personId, clientId)
    doc.clientID = clientId
    const updates: Uint8Array[] = []
    const note = (update: Uint8Array) => void updates.push(update)
    doc.on('update', note)
    doc.transact(() => edit(fragment))
    doc.off('update', note)
    const bytes = Y.mergeUpdates(updates)
    const row = { bytes, personId: as.personId, at: test.clock.now(), clients: [clientId], source: 'client' } as const
    const [appended] = await test.deps.updateLog.append([{ documentId, rows: [row] }])
    const { first, last } = appended as Appended
    test.deps.fanOut.publish({ documentId, first, last })
    return last
  }

  const block = (id: string): Y.XmlElement => {
    const found = fragment.toArray().find((one) => one instanceof Y.XmlElement && one.getAttribute('id') === id)
    if (!(found instanceof Y.XmlElement)) throw new Error(`no block ${id}`)
    return found
  }

  return {
    doc,
    write,
    paragraph: (as, id, text) =>
      write(as, (root) => {
        const element = new Y.XmlElement('paragraph')
        element.setAttribute('id', id)
        element.insert(0, [new Y.XmlText(text)])
        root.push([element])
      }),
    text(id) {
      const text = block(id).get(0)
      if (!(text instanceof Y.XmlText)) throw new Error(`no text in ${id}`)
      return text
    },
  }
}
