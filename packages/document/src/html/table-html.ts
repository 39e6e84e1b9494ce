import type { DraftNode } from '../draft-node.ts'
import { element } from './element.ts'

type RenderCell = (blocks: DraftNode[]) => string

const span = (value: unknown) => (typeof value === 'number' && value > 1 ? value : null)

function cellHtml(cell: DraftNode, inHead: boolean, render: RenderCell): string {
  const { colspan, rowspan, align } = cell.attrs ?? {}
  const attributes = {
    colspan: span(colspan),
    rowspan: span(rowspan),
    // A class, for the content security policy forbids styles.
    class: typeof align === 'string' ? `align-${align}` : null,
  }
  const content = render(cell.content ?? [])
  if (cell.type !== 'tableHeader') return element('td', attributes, content)
  return element('th', { scope: inHead ? 'col' : 'row', ...attributes }, content)
}

/** A table whose first rows, as far as they have nothing but header cells, are its head. */
export function tableHtml(table: DraftNode, render: RenderCell): string {
  const rows = (table.content ?? []).filter((row) => row.content?.length)
  const isHead = (row: DraftNode) => (row.content ?? []).every((cell) => cell.type === 'tableHeader')
  const firstOfBody = rows.findIndex((row) => !isHead(row))
  const headLength = firstOfBody < 0 ? Math.min(1, rows.length) : firstOfBody
  const rowsHtml = (some: DraftNode[], inHead: boolean) =>
    some
      .map((row) => element('tr', {}, (row.content ?? []).map((cell) => cellHtml(cell, inHead, render)).join('')))
      .join('')
  const head = rows.slice(0, headLength)
  const body = rows.slice(headLength)
  return element(
    'table',
    {},
    (head.length > 0 ? element('thead', {}, rowsHtml(head, true)) : '') +
      (body.length > 0 ? element('tbody', {}, rowsHtml(body, false)) : ''),
  )
}
