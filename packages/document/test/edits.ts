import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { CellSelection, isInTable } from '@tiptap/pm/tables'
import type { HeadlessEditor } from './headless-editor.ts'
import type { Random } from './random.ts'

/** One random edit. What a `destructive` one removes was selected for it; the others may not lose a letter. */
export type Edit = { destructive?: boolean; run(at: HeadlessEditor, random: Random, token: () => string): void }

type Found = { node: Node; pos: number }

function find(at: HeadlessEditor, wanted: (node: Node) => boolean): Found[] {
  const found: Found[] = []
  at.editor.state.doc.descendants((node, pos) => void (wanted(node) && found.push({ node, pos })))
  return found
}

const textblocks = (at: HeadlessEditor) => find(at, (node) => node.isTextblock)

function select(at: HeadlessEditor, from: number, to = from): void {
  const { state, view } = at.editor
  view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))))
}

function cursorSomewhere(at: HeadlessEditor, random: Random): boolean {
  const blocks = textblocks(at)
  if (blocks.length === 0) return false
  const { node, pos } = random.oneOf(blocks)
  select(at, pos + 1 + random.below(node.content.size + 1))
  return true
}

/** Selects from within one text block to within another at most `reach` later. */
function rangeSomewhere(at: HeadlessEditor, random: Random, reach: number): void {
  const blocks = textblocks(at)
  if (blocks.length === 0) return
  const first = random.below(blocks.length)
  const start = blocks[first]!
  const end = blocks[Math.min(first + random.below(reach + 1), blocks.length - 1)]!
  const from = start.pos + 1 + random.below(start.node.content.size + 1)
  select(at, from, Math.max(from, end.pos + 1 + random.below(end.node.content.size + 1)))
}

function topBlock(at: HeadlessEditor, random: Random): Found {
  const { doc } = at.editor.state
  const index = random.below(doc.childCount)
  let pos = 0
  for (let before = 0; before < index; before++) pos += doc.child(before).nodeSize
  return { node: doc.child(index), pos }
}

function inTable(at: HeadlessEditor, random: Random): boolean {
  const cells = find(at, (node) => node.type.spec['tableRole'] === 'cell')
  if (cells.length === 0) return false
  select(at, random.oneOf(cells).pos + 2)
  return isInTable(at.editor.state)
}

/** `editor.commands` holds a transaction of the moment it is asked for: ask after selecting. */
function runCommand(at: HeadlessEditor, name: string, ...args: unknown[]): void {
  const commands = at.editor.commands as unknown as Record<string, (...args: unknown[]) => boolean>
  commands[name]!(...args)
}

const command =
  (name: string, reach: number, ...args: unknown[]): Edit['run'] =>
  (at, random) => {
    rangeSomewhere(at, random, reach)
    runCommand(at, name, ...args)
  }

const cursorCommand =
  (name: string): Edit['run'] =>
  (at, random) => {
    if (cursorSomewhere(at, random)) runCommand(at, name)
  }

const tableCommand =
  (name: string): Edit['run'] =>
  (at, random) => {
    if (inTable(at, random)) runCommand(at, name)
  }

export const edits: Record<string, Edit> = {
  type: {
    run(at, random, token) {
      if (cursorSomewhere(at, random)) for (let letters = 1 + random.below(4); letters > 0; letters--) at.type(token())
    },
  },
  typeOver: {
    destructive: true,
    run(at, random, token) {
      rangeSomewhere(at, random, 1)
      at.type(token())
    },
  },
  deleteRange: {
    destructive: true,
    run(at, random) {
      rangeSomewhere(at, random, 2)
      if (!at.editor.state.selection.empty) at.press('Backspace')
    },
  },
  split: {
    run(at, random) {
      if (cursorSomewhere(at, random)) at.press('Enter')
    },
  },
  joinBackward: {
    run(at, random) {
      select(at, random.oneOf(textblocks(at)).pos + 1)
      if (at.editor.state.selection.empty) at.press('Backspace')
    },
  },
  joinForward: {
    run(at, random) {
      const { node, pos } = random.oneOf(textblocks(at))
      select(at, pos + 1 + node.content.size)
      if (at.editor.state.selection.empty) at.press('Delete')
    },
  },
  move: {
    run(at, random) {
      const { node, pos } = topBlock(at, random)
      const { view } = at.editor
      view.dispatch(at.editor.state.tr.delete(pos, pos + node.nodeSize))
      const target = topBlock(at, random)
      const gap = target.pos + (random.chance(0.5) ? target.node.nodeSize : 0)
      view.dispatch(at.editor.state.tr.insert(gap, node))
    },
  },
  deleteBlock: {
    destructive: true,
    run(at, random) {
      const { state, view } = at.editor
      view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, topBlock(at, random).pos)))
      at.press('Backspace')
    },
  },
  quote: { run: command('toggleBlockquote', 2) },
  bulletList: { run: command('toggleBulletList', 2) },
  orderedList: { run: command('toggleOrderedList', 2) },
  sink: { run: command('sinkListItem', 1, 'listItem') },
  liftItem: { run: command('liftListItem', 1, 'listItem') },
  lift: { run: command('unsetBlockquote', 1) },
  clear: { run: command('clearNodes', 2) },
  heading: { run: command('toggleHeading', 1, { level: 2 }) },
  bold: { run: command('toggleBold', 1) },
  link: { run: command('setLink', 0, { href: 'https://example.org/' }) },
  comment: {
    run(at, random) {
      rangeSomewhere(at, random, 0)
      at.editor.commands.setMark('comment', { id: `thread-${random.below(4)}` })
    },
  },
  language: { run: command('setMark', 0, 'language', { lang: 'fr' }) },
  note: { run: command('insertNote', 0, 'See the law of 1998') },
  hardBreak: { run: cursorCommand('setHardBreak') },
  rule: { run: cursorCommand('setHorizontalRule') },
  insertTable: {
    run(at, random) {
      if (cursorSomewhere(at, random)) at.editor.commands.insertTable({ rows: 2, cols: 2 })
    },
  },
  addRow: { run: tableCommand('addRowAfter') },
  addColumn: { run: tableCommand('addColumnAfter') },
  headerRow: { run: tableCommand('toggleHeaderRow') },
  deleteRow: { destructive: true, run: tableCommand('deleteRow') },
  deleteColumn: { destructive: true, run: tableCommand('deleteColumn') },
  mergeCells: {
    run(at, random) {
      // As with the mouse: going into a cell first, which mends a table that a merge left ragged.
      if (!inTable(at, random)) return
      const cells = find(at, (node) => node.type.spec['tableRole'] === 'cell')
      if (cells.length < 2) return
      const index = random.below(cells.length - 1)
      const { state, view } = at.editor
      const [from, to] = [state.doc.resolve(cells[index]!.pos), state.doc.resolve(cells[index + 1]!.pos)]
      if (from.node(-1) !== to.node(-1)) return
      view.dispatch(state.tr.setSelection(new CellSelection(from, to)))
      at.editor.commands.mergeOrSplit()
    },
  },
  insertRecommendation: {
    run(at, random, token) {
      if (!cursorSomewhere(at, random)) return
      at.editor.commands.insertRecommendation()
      at.type(token())
      at.press('Enter')
      at.type(token())
    },
  },
  addressees: { run: command('updateAttributes', 0, 'recommendation', { addressees: 'Minister of the Interior' }) },
  undo: {
    destructive: true,
    run(at) {
      at.undo()
    },
  },
}
