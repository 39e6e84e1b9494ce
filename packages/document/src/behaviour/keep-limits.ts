import { Extension } from '@tiptap/core'
import type { Attrs, Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { Step } from '@tiptap/pm/transform'
import { isAllowedAttribute } from '../attribute-rules.ts'
import { maxDepth } from '../draft-format.ts'
import { isRemote } from './is-remote.ts'
import type { ChangedRange } from './own-changes.ts'

const attributesFit = (attrs: Attrs) => Object.entries(attrs).every(([name, value]) => isAllowedAttribute(name, value))

/** Whether all nodes that touch `from`–`to` (positions within `parent`'s content) are allowed; `parent` has `depth`. */
function fits(parent: Node, depth: number, from: number, to: number): boolean {
  let ok = true
  parent.forEach((node, offset) => {
    if (!ok || offset > to || offset + node.nodeSize < from) return
    ok =
      attributesFit(node.attrs) &&
      node.marks.every((mark) => attributesFit(mark.attrs)) &&
      (node.isText || depth < maxDepth) &&
      fits(node, depth + 1, from - offset - 1, to - offset - 1)
  })
  return ok
}

/** What the transaction touches, in its final document: replaced ranges, marked ranges, nodes with a new attribute. */
function rangesOf(transaction: Transaction): ChangedRange[] {
  return transaction.steps.flatMap((step, index) => {
    const later = transaction.mapping.slice(index)
    const { from, to, pos } = step as Step & { from?: number; to?: number; pos?: number }
    const start = from ?? pos
    return start === undefined ? [] : [{ from: later.map(start, -1), to: later.map(to ?? start + 1, 1) }]
  })
}

/**
 * Drops a change that the server would refuse (nesting, attribute values), for a refusal closes the socket for good and
 * takes everything written since with it.
 */
export const KeepLimits = Extension.create({
  name: 'keepLimits',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('keepLimits'),
        filterTransaction(transaction) {
          if (!transaction.docChanged || isRemote(transaction)) return true
          return rangesOf(transaction).every(({ from, to }) => fits(transaction.doc, 0, from, to))
        },
      }),
    ]
  },
})
