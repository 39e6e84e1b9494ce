import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { DraftNode } from '@plenum/document/draft-node'
import { fragmentName } from '@plenum/document/draft-format'
import { resolvePassage } from '@plenum/document/anchor/resolve-passage'
import { markThread } from '@plenum/document/anchor/mark-thread'
import { absolutePositionToRelativePosition, initProseMirrorDoc } from '@tiptap/y-tiptap'
import { documentSchema } from '@plenum/document/document-schema'
import * as Y from 'yjs'
import type { ShownThread } from '../src/features/editor/discussion-port.ts'

/** A paragraph that is known by `id`. */
export const paragraph = (id: string, ...content: (string | DraftNode)[]): DraftNode => ({
  type: 'paragraph',
  attrs: { id },
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})

export const recommendation = (id: string, title: string, ...statement: DraftNode[]): DraftNode => ({
  type: 'recommendation',
  attrs: { id, addressees: '', timeFrame: '' },
  content: [
    { type: 'recommendationTitle', attrs: { id: `${id}-title` }, content: [{ type: 'text', text: title }] },
    { type: 'recommendationStatement', attrs: { id: `${id}-statement` }, content: statement },
  ],
})

/** A document with these blocks. */
export function draftDoc(...content: DraftNode[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(fragmentName)
  Y.applyUpdate(doc, draftJsonToUpdate({ type: 'doc', content }))
  return doc
}

/** Another replica of a document. */
export function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc()
  replica.getXmlFragment(fragmentName)
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc))
  return replica
}

/** Marks the first occurrence of some words, as the server does for who comments on them. */
export function markWords(doc: Y.Doc, words: string, threadId: string): void {
  const fragment = doc.getXmlFragment(fragmentName)
  const { doc: node, mapping } = initProseMirrorDoc(fragment, documentSchema)
  let from = -1
  node.descendants((child, pos) => {
    if (from < 0 && child.text?.includes(words)) from = pos + child.text.indexOf(words)
  })
  if (from < 0) throw new Error(`no ${words}`)
  const encoded = (pos: number) =>
    Y.encodeRelativePosition(absolutePositionToRelativePosition(pos, fragment, mapping) as Y.RelativePosition)
  markThread(doc, resolvePassage(doc, encoded(from), encoded(from + words.length)), threadId)
}

/** An open comment on a passage. */
export const shownThread = (id: string, change: Partial<ShownThread> = {}): ShownThread => ({
  id,
  kind: 'comment',
  anchor: {
    on: 'passage',
    passage: { blockId: null, recommendationId: null, quote: '', before: '', after: '' },
  },
  marked: true,
  isInternal: false,
  isOpen: true,
  change: null,
  author: 'Lezer, CEP',
  ...change,
})
