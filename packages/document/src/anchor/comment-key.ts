import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { documentSchema } from '../document-schema.ts'

/**
 * The key under which y-tiptap stores a thread's mark: `comment--` and a hash of the mark. y-tiptap does not export its
 * hash, so this lets it write the mark and looks: under another key the editor would write the mark anew, for everybody,
 * as soon as somebody types beside it.
 */
export function commentKey(threadId: string): string {
  const { nodes, marks } = documentSchema
  const words = documentSchema.text('x', [marks['comment']!.create({ id: threadId })])
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('marked')
  prosemirrorToYXmlFragment(nodes['doc']!.create(null, nodes['paragraph']!.create(null, words)), fragment)
  const [written] = ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).toDelta() as { attributes: object }[]
  doc.destroy()
  return Object.keys(written!.attributes)[0]!
}
