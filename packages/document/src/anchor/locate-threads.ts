import type { Node } from '@tiptap/pm/model'
import type { Passage } from './passage.ts'
import { createQuoteSearch, type QuoteSearch } from './quote-search.ts'
import { atomCharacter, joined, type TextLine } from './text-line.ts'

type Range = { from: number; to: number }
type Thread = { id: string; passage: Passage | null; marked: boolean }
type Line = TextLine & { pos: number }

/** By text block, which never changes: its marks' ranges as offsets in its content, and its line's text. */
const marksOf = new WeakMap<Node, Map<string, Range[]> | null>()
const textsOf = new WeakMap<Node, Pick<Line, 'text' | 'characters'>>()
/** The search of the keystroke before, by the list of threads it was made for. */
const lastSearch = new WeakMap<Thread[], QuoteSearch>()

function blockMarks(block: Node): Map<string, Range[]> | null {
  const known = marksOf.get(block)
  if (known !== undefined) return known
  const found = new Map<string, Range[]>()
  /** End of the last text, and of the atoms after it: a passage goes on beyond these. */
  let reach = { text: 0, atoms: 0 }
  block.forEach((child, offset) => {
    const end = offset + child.nodeSize
    if (!child.isText) {
      reach = { ...reach, atoms: end }
      return
    }
    for (const { type, attrs } of child.marks) {
      const id: unknown = attrs['id']
      if (type.name !== 'comment' || typeof id !== 'string') continue
      const ranges = found.get(id) ?? []
      const last = ranges.at(-1)
      if (last && (last.to === offset || (reach.atoms === offset && last.to === reach.text))) last.to = end
      else ranges.push({ from: offset, to: end })
      found.set(id, ranges)
    }
    reach = { text: end, atoms: end }
  })
  const marks = found.size > 0 ? found : null
  marksOf.set(block, marks)
  return marks
}

function blockTexts(block: Node): Pick<Line, 'text' | 'characters'> {
  const known = textsOf.get(block)
  if (known) return known
  let text = ''
  block.forEach((child) => (text += child.text ?? atomCharacter(child.type.name)))
  const texts = { text, characters: joined(text) }
  textsOf.set(block, texts)
  return texts
}

function linesOf(doc: Node): Line[] {
  const lines: Line[] = []
  const walk = (parent: Node, start: number, ids: string[], recommendationId: string | null): void => {
    parent.forEach((node, offset) => {
      const id: unknown = node.attrs['id']
      const around = typeof id === 'string' ? [id, ...ids] : ids
      const within = node.type.name === 'recommendation' && typeof id === 'string' ? id : recommendationId
      const pos = start + offset + 1
      if (node.inlineContent) lines.push({ pos, ...blockTexts(node), ids: around, recommendationId: within })
      else walk(node, pos, around, within)
    })
  }
  walk(doc, 0, [], null)
  return lines
}

function collectMarks(doc: Node, wanted: Set<string>): Map<string, Range[]> {
  const places = new Map<string, Range[]>()
  doc.descendants((node, pos) => {
    if (!node.inlineContent) return true
    for (const [id, ranges] of blockMarks(node) ?? []) {
      if (!wanted.has(id)) continue
      const placed = ranges.map(({ from, to }) => ({ from: pos + 1 + from, to: pos + 1 + to }))
      places.set(id, [...(places.get(id) ?? []), ...placed])
    }
    return false
  })
  return places
}

/**
 * Where the threads are in the document that is shown, in ProseMirror positions, at most one range for what is together
 * in a text block. `marked` are those that the draft may have a mark of; a mark of another is nobody's. Those without are
 * looked for by their passage, as `findPassage` does. Who is not in the answer is on text that is gone. Fit for every
 * keystroke: what was read of a block is kept as long as the block is the same, and what was not found is looked for in
 * what has changed only, if `threads` is the same array.
 */
export function locateThreads(doc: Node, threads: Thread[]): Map<string, Range[]> {
  const places = collectMarks(doc, new Set(threads.filter(({ marked }) => marked).map(({ id }) => id)))
  const sought = threads.filter(({ id, passage }) => passage !== null && !places.has(id))
  if (sought.length === 0) return places
  const lines = linesOf(doc)
  const search = createQuoteSearch(lines, lastSearch.get(threads))
  lastSearch.set(threads, search)
  for (const { id, passage } of sought) {
    const spans = search.find(passage!)
    if (spans.length === 0) continue
    const ranges = spans.map(({ line, from, to }) => ({ from: lines[line]!.pos + from, to: lines[line]!.pos + to }))
    places.set(id, ranges)
  }
  return places
}
