import * as Y from 'yjs'
import { listenForAcks, createWireClient } from './wire-client.ts'
import type { Scenario } from './scenario.ts'

/** A block of a draft: node type, attributes, and words or further blocks. */
export type Block = { type: string; attrs?: Record<string, string | number>; content: string | Block[] }

export const paragraph = (id: string, words: string): Block => ({ type: 'paragraph', attrs: { id }, content: words })

/** Puts blocks at the end of the scenario's draft, as the organiser, and resolves once they are durable. */
export async function writeDraft({ organiser, documentId }: Scenario, blocks: readonly Block[]): Promise<void> {
  const client = createWireClient({ url: organiser.url, cookie: organiser.cookie(), documentId })
  await client.synced()
  const root = client.doc.getXmlFragment('default')
  client.doc.transact(() => root.insert(root.length, blocks.map(elementOf)))
  await new Promise<void>((resolve) => {
    listenForAcks(client, () => resolve())(1)
  })
  client.close()
}

function elementOf({ type, attrs = {}, content }: Block): Y.XmlElement {
  const element = new Y.XmlElement(type)
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value as string)
  element.insert(0, typeof content === 'string' ? [new Y.XmlText(content)] : content.map(elementOf))
  return element
}
