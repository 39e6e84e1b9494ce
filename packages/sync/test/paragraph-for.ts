import * as Y from 'yjs'
import type { Random } from './random.ts'

/** An update that puts a paragraph somewhere into the document that these updates make, under a new client id. */
export function paragraphFor(parts: readonly Uint8Array[], client: number, random: Random): Uint8Array {
  const document = new Y.Doc()
  document.clientID = client
  for (const part of parts) Y.applyUpdate(document, part)
  const before = Y.encodeStateVector(document)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(`[server ${client}]`)])
  const fragment = document.getXmlFragment('default')
  fragment.insert(random.below(fragment.length + 1), [paragraph])
  return Y.encodeStateAsUpdate(document, before)
}
