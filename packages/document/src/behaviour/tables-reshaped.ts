import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isRemote } from './is-remote.ts'

function tablesOf(doc: Node): Node[] {
  const tables: Node[] = []
  doc.descendants((node) => {
    if (node.type.name === 'table') tables.push(node)
    return !node.isTextblock
  })
  return tables
}

/** Rows, cells and spans, without their content. */
function shapeOf(table: Node): string {
  let shape = ''
  table.forEach((row) => {
    shape += '/'
    row.forEach((cell) => (shape += `${cell.attrs['colspan']}x${cell.attrs['rowspan']} `))
  })
  return shape
}

/** Whether the user of this editor changed which rows and cells a table has, or brought in a table. */
export function tablesReshaped(transactions: readonly Transaction[], before: EditorState, after: EditorState): boolean {
  if (!transactions.some((transaction) => transaction.docChanged && !isRemote(transaction))) return false
  if (transactions.some(isRemote)) return false
  const old = tablesOf(before.doc)
  const shapes = old.map(shapeOf)
  return tablesOf(after.doc).some((table) => !old.includes(table) && !shapes.includes(shapeOf(table)))
}
