import type { JSONContent } from '@tiptap/core'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { OwnClocks } from './own-clocks.ts'
import { unsavedBlocks } from './unsaved-blocks.ts'

/** The top-level blocks, whole, that hold something which the server never acked. Reading does not change the text. */
export function unsavedPassages(fragment: Y.XmlFragment, own: OwnClocks): JSONContent[] {
  const indexes = unsavedBlocks(fragment, own)
  if (indexes.length === 0) return []
  const { content } = yXmlFragmentToProsemirrorJSON(fragment) as { content: JSONContent[] }
  return indexes.flatMap((index) => content[index] ?? [])
}
