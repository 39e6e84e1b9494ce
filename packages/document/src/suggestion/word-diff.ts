import type { DraftMark, DraftNode } from '../draft-node.ts'
import { blockId } from './block-id.ts'
import { diffTokens } from './diff-tokens.ts'
import { createDiffWork, type DiffWork } from './diff-work.ts'
import { type InlineUnit, toInlineUnits } from './inline-unit.ts'
import { nodeKind } from './node-kind.ts'
import { sameNode } from './same-node.ts'
import { wordHunks } from './word-hunks.ts'

/**
 * A piece of a difference to be read: text with its marks (of the old one where it is deleted; breaks are line breaks,
 * paragraphs are parted by an empty line), text that only looks otherwise now, or an attribute (`type` is the node's
 * type) that has another value; undefined: none.
 */
export type DiffPart =
  | { kind: 'same' | 'inserted' | 'deleted'; text: string; marks: DraftMark[] }
  | { kind: 'formatted'; text: string; before: DraftMark[]; after: DraftMark[] }
  | { kind: 'attribute'; name: string; before: unknown; after: unknown }

type Kind = 'same' | 'inserted' | 'deleted'

/** Share of letters that stayed, below which the words of the two would read as salad. */
const leastLikeness = 0.4

const between = '\n\n'

function textOf({ atom, key }: InlineUnit): string {
  if (atom === null) return key
  return atom.type === 'note' ? ` [${String(atom.attrs?.['text'] ?? '')}]` : '\n'
}

/** Lines of text in a block, rules among them. */
function linesOf(block: DraftNode | null): DraftNode[] {
  if (block === null) return []
  return nodeKind(block.type) === 'container' ? (block.content ?? []).flatMap(linesOf) : [block]
}

const unitsOf = (line: DraftNode): InlineUnit[] =>
  line.type === 'horizontalRule' ? [{ key: '—', marks: [], style: '[]', atom: null }] : toInlineUnits(line)

function withText(parts: DiffPart[], next: DiffPart): void {
  const last = parts.at(-1)
  if (!last || last.kind !== next.kind || last.kind === 'attribute' || next.kind === 'attribute') parts.push(next)
  else {
    const { text: _last, ...lastStyle } = last
    const { text: _next, ...nextStyle } = next
    if (JSON.stringify(lastStyle) === JSON.stringify(nextStyle)) last.text += next.text
    else parts.push(next)
  }
}

/** Ends of the runs in which nothing but the text changes from one unit to the next. */
function runEnds(units: InlineUnit[], isSameAsNext: (index: number) => boolean): number[] {
  return units.flatMap((_unit, index) => (index + 1 < units.length && isSameAsNext(index) ? [] : [index + 1]))
}

function addUnits(parts: DiffPart[], kind: Kind, units: InlineUnit[]): void {
  let from = 0
  for (const to of runEnds(units, (index) => units[index]!.style === units[index + 1]!.style)) {
    withText(parts, { kind, text: units.slice(from, to).map(textOf).join(''), marks: units[from]!.marks })
    from = to
  }
}

function addKept(parts: DiffPart[], before: InlineUnit[], after: InlineUnit[]): void {
  const isSame = (units: InlineUnit[], index: number) => units[index]!.style === units[index + 1]!.style
  let from = 0
  for (const to of runEnds(after, (index) => isSame(before, index) && isSame(after, index))) {
    const text = after.slice(from, to).map(textOf).join('')
    const [old, own] = [before[from]!, after[from]!]
    if (old.style === own.style) withText(parts, { kind: 'same', text, marks: own.marks })
    else withText(parts, { kind: 'formatted', text, before: old.marks, after: own.marks })
    from = to
  }
}

const letters = (units: InlineUnit[]) => units.filter(({ key }) => key.trim() !== '').length

function addLine(parts: DiffPart[], old: DraftNode, own: DraftNode, work: DiffWork): void {
  const [before, after] = [unitsOf(old), unitsOf(own)]
  const hunks = wordHunks(before, after, work)
  const changed = hunks.reduce(
    (sum, { from, to, start, end }) => sum + letters(before.slice(from, to)) + letters(after.slice(start, end)),
    0,
  )
  const all = letters(before) + letters(after)
  const isUnlike = all - changed < leastLikeness * all
  const shown = isUnlike ? [{ from: 0, to: before.length, start: 0, end: after.length }] : hunks
  let [done, shownTo] = [0, 0]
  for (const { from, to, start, end } of shown) {
    addKept(parts, before.slice(done, from), after.slice(shownTo, start))
    addUnits(parts, 'deleted', before.slice(from, to))
    addUnits(parts, 'inserted', after.slice(start, end))
    done = to
    shownTo = end
  }
  addKept(parts, before.slice(done), after.slice(shownTo))
}

/** Old and new lines side by side; one of the two is missing where it came or went. */
function alignLines(before: DraftNode[], after: DraftNode[], work: DiffWork): [DraftNode | null, DraftNode | null][] {
  if (before.length === 1 && after.length === 1) return [[before[0]!, after[0]!]]
  const key = (line: DraftNode) => blockId(line) ?? JSON.stringify(line)
  const rows: [DraftNode | null, DraftNode | null][] = []
  let [old, own] = [0, 0]
  const end = { from: before.length, to: before.length, start: after.length, end: after.length }
  for (const hunk of [...diffTokens(before.map(key), after.map(key), work), end]) {
    while (old < hunk.from) rows.push([before[old++]!, after[own++]!])
    while (old < hunk.to) rows.push([before[old++]!, null])
    while (own < hunk.end) rows.push([null, after[own++]!])
  }
  return rows
}

function attributeParts(before: DraftNode, after: DraftNode): DiffPart[] {
  const values = ({ type, attrs }: DraftNode): Record<string, unknown> => ({ type, ...attrs, id: null })
  const [old, own] = [values(before), values(after)]
  // A list's own `type` is an attribute, too.
  const names = [...new Set([...Object.keys(old), ...Object.keys(own)])]
  const parts = names.flatMap((name): DiffPart[] =>
    JSON.stringify(old[name]) === JSON.stringify(own[name])
      ? []
      : [{ kind: 'attribute', name, before: old[name], after: own[name] }],
  )
  const children = new Map((before.content ?? []).map((child) => [blockId(child), child]))
  for (const child of after.content ?? []) {
    const former = children.get(blockId(child))
    if (blockId(child) !== null && former && !sameNode(former, child)) parts.push(...attributeParts(former, child))
  }
  return parts
}

/**
 * How one block became another, word by word, for a card: a line that is mostly new is shown whole, old and new, and
 * so are those that are left when the block as a whole was too much work (`createDiffWork`). Null for a block that is not
 * there. Both canonical and without comment marks.
 */
export function wordDiff(before: DraftNode | null, after: DraftNode | null): DiffPart[] {
  const parts: DiffPart[] = before && after ? attributeParts(before, after) : []
  const work = createDiffWork()
  const rows = alignLines(linesOf(before), linesOf(after), work)
  for (const [index, [old, own]] of rows.entries()) {
    const kind = old === null ? 'inserted' : own === null ? 'deleted' : 'same'
    if (index > 0) withText(parts, { kind, text: between, marks: [] })
    if (old && own) addLine(parts, old, own, work)
    else addUnits(parts, kind, unitsOf((old ?? own)!))
  }
  return parts
}
