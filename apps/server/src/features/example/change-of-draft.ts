import type { DraftNode } from '@plenum/document/draft-node'
import { inlineText as wordsOf } from '@plenum/document/inline-text'
import { readDraft } from '@plenum/document/read-draft'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { draftChanges } from '@plenum/document/suggestion/draft-changes'
import { withoutComments } from '@plenum/document/without-comments'
import type * as Y from 'yjs'
import type { ExampleTextChange } from './content/thread-types.ts'
import { inlineText } from './inline-text.ts'

/**
 * What the content says of a draft as a change of its blocks. The quote must be there once (`quoteInDraft`). Throws
 * unless one block changes: when the quote runs over a mark, for one, which is a mistake in the content.
 */
export function changeOfDraft(doc: Y.Doc, change: ExampleTextChange): BlockChange {
  const draft = withoutComments(readDraft(doc))
  const [only, ...others] = draftChanges(draft, edited(draft, change))
  if (only === undefined || others.length > 0) throw new Error(`“${change.quote}” is not changed in one block`)
  return only
}

function edited(node: DraftNode, change: ExampleTextChange): DraftNode {
  if (node.text !== undefined) {
    return change.kind === 'replace' ? { ...node, text: node.text.replace(change.quote, change.words) } : node
  }
  if (node.content === undefined) return node
  return { ...node, content: node.content.flatMap((child) => [edited(child, change), ...insertedAfter(child, change)]) }
}

function insertedAfter(block: DraftNode, change: ExampleTextChange): DraftNode[] {
  if (change.kind !== 'insert' || !wordsOf(block).includes(change.quote)) return []
  return [{ type: 'paragraph', content: inlineText(change.paragraph) }]
}
