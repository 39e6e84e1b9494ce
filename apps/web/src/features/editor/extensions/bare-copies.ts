import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/** What is copied, cut or dragged does not carry anybody's thread along: a thread is on one passage. */
export const BareCopies = Extension.create({
  name: 'bareCopies',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('bareCopies'),
        props: {
          transformCopied: ({ content, openStart, openEnd }) => new Slice(withoutComments(content), openStart, openEnd),
        },
      }),
    ]
  },
})

function withoutComments(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    nodes.push(
      node.isText
        ? node.mark(node.marks.filter(({ type }) => type.name !== 'comment'))
        : node.copy(withoutComments(node.content)),
    )
  })
  // Joins texts that differed in nothing else.
  return Fragment.fromArray(nodes)
}
