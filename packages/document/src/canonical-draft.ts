import { documentSchema } from './document-schema.ts'
import type { DraftMark, DraftNode } from './draft-node.ts'

const rank = Object.fromEntries(Object.keys(documentSchema.marks).map((name, index) => [name, index]))

/** Overlapping marks of one type have no order of their own; texts that differ in it only would not join. */
function sortedMarks(marks: DraftMark[]): DraftMark[] {
  const key = (mark: DraftMark) => JSON.stringify(mark.attrs ?? null)
  return marks.toSorted((a, b) => (rank[a.type] ?? 0) - (rank[b.type] ?? 0) || (key(a) < key(b) ? -1 : 1))
}

function joinTexts(nodes: DraftNode[]): DraftNode[] {
  const joined: DraftNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type !== 'text') joined.push(tidy(node))
    else if (node.text) {
      const marks = sortedMarks(node.marks ?? [])
      if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += node.text
      else joined.push({ type: 'text', text: node.text, ...(marks.length > 0 && { marks }) })
    }
  }
  return joined
}

/** Marks of a break or a note go: the editor sets them, Yjs cannot hold them, and they mean nothing. */
function tidy({ marks: _marks, ...node }: DraftNode): DraftNode {
  return node.content ? { ...node, content: joinTexts(node.content) } : node
}

/**
 * The one form of a draft: attributes with their defaults and none unknown, texts joined, marks in the schema's order.
 * Equal drafts give equal JSON text, so it may be compared and hashed. Throws RangeError for a node or mark that the
 * schema does not have.
 */
export function canonicalDraft(json: DraftNode): DraftNode {
  return documentSchema.nodeFromJSON(tidy(json)).toJSON() as DraftNode
}
