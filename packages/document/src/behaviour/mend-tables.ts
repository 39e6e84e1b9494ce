import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state'
import { CellSelection, cellAround, findTable, fixTables, TableMap } from '@tiptap/pm/tables'
import { Transform } from '@tiptap/pm/transform'
import { isRemote } from './is-remote.ts'
import { tablesReshaped } from './tables-reshaped.ts'

type FoundTable = { node: Node; pos: number }

/** The table that is selected as a whole. */
function selectedTable({ selection }: EditorState): FoundTable | null {
  const isTable = selection instanceof NodeSelection && selection.node.type.name === 'table'
  return isTable ? { node: selection.node, pos: selection.from } : null
}

/** Whether a table without any cell is selected: prosemirror-tables would look for its last one, and throw. */
export function selectsEmptyTable(state: EditorState): boolean {
  const table = selectedTable(state)
  return table !== null && table.node.content.content.every((row) => row.childCount === 0)
}

/** A state before, for `fixTables`, in which nothing but the table around the selection differs; null if that is whole. */
function beforeBrokenTable(state: EditorState): { doc: Node } | null {
  const table = selectedTable(state) ?? findTable(state.selection.$head)
  if (!table || !TableMap.get(table.node).problems) return null
  return { doc: new Transform(state.doc).delete(table.pos, table.pos + table.node.nodeSize).doc }
}

/** Mends the table around the selection in the state's transaction; for commands, whose reckoning holes would confuse. */
export function mendTableAround(state: EditorState): void {
  const before = beforeBrokenTable(state)
  if (!before) return
  fixTables(state, before as EditorState)
  // A chain's state looks at its transaction's document anew when it is asked for the transaction.
  void state.tr
}

function entersTable(before: EditorState, after: EditorState): boolean {
  if (after.selection instanceof CellSelection || selectedTable(after)) return true
  const cell = cellAround(after.selection.$head)
  return cell !== null && cellAround(before.selection.$head)?.pos !== cell.pos
}

/**
 * What `fixTables` should take for the state before: everything between it and `after` gets mended. A merge makes ragged
 * tables (one adds a row, one a column). If every open editor mended what it receives, each would add the missing cell,
 * which makes the other rows too short, and so on without end. So an editor mends only when its own user reshapes the
 * table or selects it or goes into a cell of it; typing goes on in a ragged one.
 */
export function mendSince(transactions: readonly Transaction[], before: EditorState, after: EditorState): EditorState {
  if (transactions.some(isRemote)) return after
  if (tablesReshaped(transactions, before, after)) return before
  const broken = entersTable(before, after) ? beforeBrokenTable(after) : null
  return (broken as EditorState | null) ?? after
}
