import type * as Y from 'yjs'
import type { OwnClocks } from './own-clocks.ts'

type Parent = Y.AbstractType<unknown> | null

/**
 * The top-level blocks of a text that hold something that the server has not acked.
 * @returns ascending indexes into the fragment's children; a deletion leaves nothing to show and counts for none
 */
export function unsavedBlocks(fragment: Y.XmlFragment, own: OwnClocks): number[] {
  const structs = fragment.doc?.store.clients
  if (structs === undefined) return []
  const blocks = new Set<unknown>()
  for (const [client, acked] of own) {
    for (const struct of structs.get(client) ?? []) {
      if (struct.deleted || struct.id.clock + struct.length <= acked || !('parent' in struct)) continue
      blocks.add(topLevelOf(struct, fragment))
    }
  }
  return fragment.toArray().flatMap((block, index) => (blocks.has(block) ? [index] : []))
}

/** The child of `fragment` around an item, or null for one that hangs in something deleted. */
function topLevelOf(item: Y.Item, fragment: Y.XmlFragment): unknown {
  let inner: unknown = 'type' in item.content ? item.content.type : null
  let parent = item.parent as Parent
  while (parent !== null && (parent as unknown) !== fragment) {
    inner = parent
    const holder: Y.Item | null = parent._item
    if (holder === null || holder.deleted) return null
    parent = holder.parent as Parent
  }
  return inner
}
