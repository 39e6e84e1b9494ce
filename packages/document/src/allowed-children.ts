import type { ContentMatch, NodeType } from '@tiptap/pm/model'
import { documentSchema } from './document-schema.ts'

/** Names of the node types that may appear anywhere in content matching this expression. */
function reachable(match: ContentMatch, seen = new Set<ContentMatch>(), names = new Set<string>()): Set<string> {
  if (seen.has(match)) return names
  seen.add(match)
  for (let index = 0; index < match.edgeCount; index++) {
    const { type, next } = match.edge(index)
    names.add(type.name)
    reachable(next, seen, names)
  }
  return names
}

/**
 * For each node type of the schema the types of its children, `text` among them where text may stand. In this schema
 * that is all there is to know of a content expression; see extensions.ts.
 */
export const allowedChildren: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.values(documentSchema.nodes).map((type: NodeType) => [type.name, reachable(type.contentMatch)]),
)
