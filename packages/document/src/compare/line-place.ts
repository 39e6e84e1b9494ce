import type { LinePlace } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'
import { entryAncestors } from './entry-ancestors.ts'

const isList = ({ block }: Entry) => block.type === 'bulletList' || block.type === 'orderedList'

/** Whether a line bears the marker of the list item that it stands in. */
export function bearsMarker(line: Entry): boolean {
  let at: Entry | null = line
  while (at && at.block.type !== 'listItem') {
    if (at.position > 0) return false
    at = at.parent
  }
  return at !== null
}

function listOf(line: Entry, around: readonly Entry[]): LinePlace['list'] {
  const list = around.findLast(isList)
  if (!list) return null
  const item = around.find(({ parent }) => parent === list)
  const numbering = list.block.attrs?.['type']
  return {
    isOrdered: list.block.type === 'orderedList',
    numbering: typeof numbering === 'string' ? numbering : null,
    number: Number(list.block.attrs?.['start'] ?? 1) + (item?.position ?? 0),
    isFirst: bearsMarker(line),
  }
}

function cellOf(around: readonly Entry[]): LinePlace['cell'] {
  const cell = around.findLast(({ block }) => block.type === 'tableCell' || block.type === 'tableHeader')
  const row = cell?.parent
  if (!cell || !row) return null
  const isHeader = cell.block.type === 'tableHeader'
  return { table: row.parent?.id ?? null, row: row.position, column: cell.position, isHeader }
}

/** Where a block stands in its draft. */
export function linePlace(entry: Entry): LinePlace {
  const around = entryAncestors(entry)
  return {
    depth: around.filter((each) => isList(each) || each.block.type === 'blockquote').length,
    isQuoted: around.some(({ block }) => block.type === 'blockquote'),
    list: listOf(entry, around),
    cell: cellOf(around),
  }
}
