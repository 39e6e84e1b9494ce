import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { writableContainers } from './fill-on-create.ts'
import { isRemote } from './is-remote.ts'
import { type ChangedRange, ownChanges } from './own-changes.ts'

/** The parts that a recommendation is expected to have, in their order. */
const parts = ['recommendationTitle', 'recommendationStatement', 'recommendationRationale']

/** Without items they mean nothing: a list turns back into the paragraph it was made of, the rest goes. */
const emptyLists = ['bulletList', 'orderedList']
const removedWhenEmpty = ['tableRow', 'table']

type Found = { node: Node; pos: number }

function findNear(doc: Node, ranges: ChangedRange[], wanted: (node: Node) => boolean): Found[] {
  const found = new Map<number, Node>()
  for (const { from, to } of ranges) {
    doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
      if (wanted(node)) found.set(pos, node)
      return !node.isTextblock
    })
  }
  // From the end, so that what is mended does not move what is still to be mended.
  return [...found].map(([pos, node]) => ({ node, pos })).sort((a, b) => b.pos - a.pos)
}

function isBroken(node: Node): boolean {
  if (node.type.name === 'recommendation') return parts.some((part) => !childrenNamed(node).includes(part))
  if (node.childCount > 0) return false
  return [...writableContainers, ...emptyLists, ...removedWhenEmpty].includes(node.type.name)
}

function childrenNamed(node: Node): string[] {
  return node.content.content.map((child) => child.type.name)
}

/** Puts an empty part after those that come before it in the order of parts. */
function addMissingParts(tr: Transaction, { node, pos }: Found): void {
  const present = childrenNamed(node)
  for (const part of parts.toReversed()) {
    if (present.includes(part)) continue
    const earlier = parts.slice(0, parts.indexOf(part))
    const index = present.findLastIndex((name) => earlier.includes(name)) + 1
    const offset = node.content.content.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0)
    const created = node.type.schema.nodes[part]?.createAndFill()
    if (created) tr.insert(pos + 1 + offset, created)
  }
}

function mend(tr: Transaction, found: Found): void {
  const { node, pos } = found
  const paragraph = node.type.schema.nodes['paragraph']!.create()
  if (node.type.name === 'recommendation') addMissingParts(tr, found)
  else if (removedWhenEmpty.includes(node.type.name)) tr.delete(pos, pos + node.nodeSize)
  else if (emptyLists.includes(node.type.name)) tr.replaceWith(pos, pos + node.nodeSize, paragraph)
  else tr.insert(pos + 1, paragraph)
}

/** Where the user was when they emptied the container: there they go on. */
function keepCursor(tr: Transaction, transactions: readonly Transaction[], before: EditorState): void {
  const { $from } = before.selection
  if ($from.depth === 0) return
  const start = transactions.reduce((pos, transaction) => transaction.mapping.map(pos, -1), $from.before())
  const $start = tr.doc.resolve(Math.min(tr.mapping.map(start, -1) + 1, tr.doc.content.size))
  if ($start.parent.isTextblock) tr.setSelection(TextSelection.create(tr.doc, $start.pos))
}

/**
 * What strict content expressions would do by force, done only after the user's own changes: a cell, item, quote or
 * part that they emptied gets a paragraph, a list or table without items goes, a recommendation has all its parts.
 */
export const MendContainers = Extension.create({
  name: 'mendContainers',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('mendContainers'),
        appendTransaction(transactions, before, after) {
          const { selection, tr } = after
          const broken = findNear(after.doc, ownChanges(transactions, before.doc), isBroken)
          for (const found of broken) mend(tr, found)
          if (tr.docChanged) {
            keepCursor(tr, transactions, before)
            return tr
          }
          // Others emptied it; a click selects it as a whole.
          if (selection instanceof NodeSelection && isBroken(selection.node) && !transactions.some(isRemote)) {
            mend(tr, { node: selection.node, pos: selection.from })
            return tr.setSelection(
              TextSelection.near(tr.doc.resolve(Math.min(selection.from + 1, tr.doc.content.size))),
            )
          }
          return null
        },
      }),
    ]
  },
})
