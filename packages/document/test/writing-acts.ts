import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { HeadlessEditor } from './headless-editor.ts'
import type { Random } from './random.ts'

/** The author of each letter of a text; where the last letter is that was typed. */
export type Truth = string[] & { lastTyped?: number }

export const textOf = (at: HeadlessEditor): string =>
  at.editor.state.doc.textBetween(0, at.editor.state.doc.content.size)
/** How many letters stand before a position. */
const lettersBefore = (at: HeadlessEditor, pos: number): number => at.editor.state.doc.textBetween(0, pos).length

function textBlocks(at: HeadlessEditor): { node: Node; pos: number }[] {
  const found: { node: Node; pos: number }[] = []
  at.editor.state.doc.descendants((node, pos) => void (node.isTextblock && found.push({ node, pos })))
  return found
}

function select(at: HeadlessEditor, from: number, to = from): void {
  const { state, view } = at.editor
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

/** Who acts, and in which words. */
export type Writer = { name: string; words: readonly string[]; space: string }

/** Does something at random; the authors of the letters after it, or null when there was nothing to do. */
type Act = (at: HeadlessEditor, random: Random, writer: Writer, truth: Truth) => Truth | null

/** The place of a random block's start, some place in it or its end. */
function somewhere(at: HeadlessEditor, random: Random): number {
  const { node, pos } = random.oneOf(textBlocks(at))
  return pos + 1 + (random.chance(0.5) ? node.content.size : random.below(node.content.size + 1))
}

/**
 * Where a letter comes to stand that is typed at the cursor. Of equal letters side by side nobody can tell from a text
 * which one is new; editors compare the text with what it was, and take the last one for it.
 */
function newest(at: HeadlessEditor, letter: string): number {
  const { $from } = at.editor.state.selection
  let offset = lettersBefore(at, $from.pos)
  const rest = $from.parent.textBetween($from.parentOffset, $from.parent.content.size)
  for (let next = 0; rest[next] === letter; next++) offset++
  return offset
}

const structural =
  (change: (at: HeadlessEditor, random: Random) => void): Act =>
  (at, random, _writer, truth) => {
    const before = textOf(at)
    change(at, random)
    if (textOf(at) !== before) throw new Error('what changes no word changed one')
    return truth
  }

export const acting = {
  /** Letter by letter, as people type. */
  type(at, random, writer, truth) {
    select(at, somewhere(at, random))
    const text = `${Array.from({ length: 1 + random.below(8) }, () => random.oneOf(writer.words)).join(writer.space)}${writer.space}`
    let after: Truth = truth
    for (const letter of text) {
      const place = newest(at, letter)
      at.type(letter)
      after = [...after.slice(0, place), writer.name, ...after.slice(place)]
      after.lastTyped = place
    }
    return after
  },
  /** Some letters, or a word or two, with Backspace after selecting them. */
  delete(at, random, _writer, truth) {
    const { node, pos } = random.oneOf(textBlocks(at))
    if (node.content.size < 2) return null
    const from = random.below(node.content.size)
    const to = Math.min(node.content.size, from + 1 + random.below(15))
    const offset = lettersBefore(at, pos + 1 + from)
    select(at, pos + 1 + from, pos + 1 + to)
    at.editor.commands.deleteSelection()
    return [...truth.slice(0, offset), ...truth.slice(offset + to - from)]
  },
  split: structural((at, random) => {
    select(at, somewhere(at, random))
    at.press('Enter')
  }),
  join: structural((at, random) => {
    select(at, random.oneOf(textBlocks(at)).pos + 1)
    at.press('Backspace')
  }),
  heading: structural((at, random) => {
    select(at, somewhere(at, random))
    at.editor.commands.toggleHeading({ level: 2 })
  }),
  list: structural((at, random) => {
    select(at, somewhere(at, random))
    at.editor.commands.toggleBulletList()
  }),
  quote: structural((at, random) => {
    select(at, somewhere(at, random))
    at.editor.commands.toggleBlockquote()
  }),
  bold: structural((at, random) => {
    const { node, pos } = random.oneOf(textBlocks(at))
    select(at, pos + 1 + random.below(node.content.size + 1), pos + 1 + node.content.size)
    at.editor.commands.toggleBold()
  }),
  /** A block is dragged to another place. */
  move(at, random, _writer, truth) {
    const { state, view } = at.editor
    const { doc } = state
    if (doc.childCount < 3) return null
    const starts: number[] = []
    doc.forEach((_node, pos) => void starts.push(pos))
    const from = random.below(doc.childCount)
    const to = random.below(doc.childCount + 1)
    if (to === from || to === from + 1) return null
    const node = doc.child(from)
    const start = starts[from]!
    const target = starts[to] ?? doc.content.size
    const offset = lettersBefore(at, start)
    const length = doc.textBetween(start, start + node.nodeSize).length
    const place = lettersBefore(at, target)
    const { tr } = state
    tr.delete(start, start + node.nodeSize)
    tr.insert(tr.mapping.map(target), node)
    view.dispatch(tr)
    const moved = truth.slice(offset, offset + length)
    const rest = [...truth.slice(0, offset), ...truth.slice(offset + length)]
    const at2 = place > offset ? place - length : place
    return [...rest.slice(0, at2), ...moved, ...rest.slice(at2)]
  },
} satisfies Record<string, Act>

export const kinds = [
  'type',
  'type',
  'type',
  'type',
  'delete',
  'delete',
  'split',
  'split',
  'join',
  'heading',
  'list',
  'quote',
  'bold',
  'move',
] as const
