import type { DraftNode } from '../draft-node.ts'
import { inlineMarkdown, type MarkdownNotes } from './inline-markdown.ts'

/** GFM has one line a cell: blocks within are parted by breaks, whatever they are. */
function cellLines(node: DraftNode, notes: MarkdownNotes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [inlineMarkdown(node, notes, '<br>')]
  return (node.content ?? []).flatMap((child) => cellLines(child, notes))
}

const spanOf = (cell: DraftNode) => Math.max(1, Number(cell.attrs?.['colspan'] ?? 1))

/** A GFM table. Its first row is the head, as GFM wants one; a merged cell is followed by empty ones. */
export function tableMarkdown(table: DraftNode, notes: MarkdownNotes): string {
  const rows = (table.content ?? []).map((row) =>
    (row.content ?? []).flatMap((cell) => [
      cellLines(cell, notes)
        .filter((line) => line !== '')
        .join('<br>'),
      ...Array<string>(spanOf(cell) - 1).fill(''),
    ]),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_unused, at) => cells[at] ?? '').join(' | ')} |`
  const [head, ...body] = rows.map(line)
  return [head, line(Array<string>(width).fill('---')), ...body].join('\n')
}
