import type { DraftNode } from './draft-node.ts'

const marksKey = (node: DraftNode) => JSON.stringify(node.marks ?? [])

function joinedTexts(nodes: DraftNode[]): DraftNode[] {
  const joined: DraftNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const joins = node.type === 'text' && last?.type === 'text' && marksKey(last) === marksKey(node)
    if (joins) joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') }
    else joined.push(node)
  }
  return joined
}

/**
 * A node without the anchors of threads: comment marks gone, texts that differed in nothing else joined. For what speaks
 * of the text alone: exports, hashes, diffs, suggestions. Anything else stays as it is; a canonical draft stays one.
 */
export function withoutComments(draft: DraftNode): DraftNode {
  const { marks, content, text, ...node } = draft
  const kept = marks?.filter((mark) => mark.type !== 'comment') ?? []
  return {
    ...node,
    ...(content && { content: joinedTexts(content.map(withoutComments)) }),
    ...(kept.length > 0 && { marks: kept }),
    // Last, as in the canonical form.
    ...(text !== undefined && { text }),
  }
}
