import * as Y from 'yjs'
import { draftJsonToUpdate } from '../src/draft-json-to-update.ts'
import { doc, node, paragraph, recommendation, text } from './example-draft.ts'

/** A small draft whose items' ids are known, to aim updates at. */
export const base = draftJsonToUpdate(
  doc(
    paragraph(text('Zones '), text('differ', { type: 'bold' })),
    recommendation('r', 'Title', [paragraph('Statement')]),
    node('bulletList', node('listItem', paragraph('item'))),
    node('table', node('tableRow', node('tableCell', paragraph('cell')))),
  ),
  { clientId: 1, createId: () => 'id' },
)

function baseItems(): Y.Item[] {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, base)
  return [...ydoc.store.clients.values()].flat().filter((struct) => struct instanceof Y.Item)
}

/** All items of the draft. */
export const items = baseItems()

/** The id of the first item that is so. */
export function idWhere(wanted: (item: Y.Item) => boolean): Y.ID {
  return items.find(wanted)!.id
}

/** The id of the first element of that name. */
export function named(name: string): Y.ID {
  return idWhere(({ content }) => content instanceof Y.ContentType && (content.type as Y.XmlElement).nodeName === name)
}
