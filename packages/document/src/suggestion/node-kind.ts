import { documentSchema } from '../document-schema.ts'

/** Whether nodes of this type hold text, other nodes, or nothing (a rule, a note). */
export function nodeKind(type: string): 'text' | 'container' | 'leaf' {
  const known = documentSchema.nodes[type]
  if (known?.isTextblock) return 'text'
  return known === undefined || known.isLeaf ? 'leaf' : 'container'
}
