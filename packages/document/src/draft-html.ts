import type { DraftNode } from './draft-node.ts'
import { element, escapeHtml } from './html/element.ts'
import { inlineHtml, type Notes } from './html/inline-html.ts'
import { tableHtml } from './html/table-html.ts'
import { type ReaderOptions, type Remark, type Remarks, remarksOn } from './reader-options.ts'
import { type ReaderLabels, readerLabels } from './reader-labels.ts'
import { partsOf, recommendationsOf } from './recommendations.ts'

type Context = {
  notes: Notes
  labels: ReaderLabels
  numbers: Map<DraftNode, { number: number; id: string }>
  remarks: Remarks
  /** HTML level of the last heading met; the page's title is level 1. */
  level: number
}

const isBlank = (block: DraftNode) => block.type === 'paragraph' && !block.content?.length

const blockId = (block: DraftNode) => (block.attrs?.['id'] ? `b-${String(block.attrs['id'])}` : null)

/** One paragraph alone needs no element of its own in a cell or an item. */
function compact(blocks: DraftNode[], context: Context): string {
  const written = blocks.filter((block) => !isBlank(block))
  const [only] = written
  return written.length === 1 && only!.type === 'paragraph'
    ? inlineHtml(only!, context.notes)
    : blocksHtml(written, context)
}

function listHtml(list: DraftNode, context: Context): string {
  const items = (list.content ?? []).map((item) => element('li', {}, compact(item.content ?? [], context))).join('')
  if (list.type === 'bulletList') return element('ul', {}, items)
  const { start, type } = list.attrs ?? {}
  return element(
    'ol',
    { start: start === 1 ? null : Number(start ?? 1), type: typeof type === 'string' ? type : null },
    items,
  )
}

function partsHtml(recommendation: DraftNode, type: string, context: Context): string {
  return partsOf(recommendation, type)
    .map((part) => blocksHtml(part.content ?? [], context))
    .join('')
}

function remarkHtml({ label, lines }: Remark): string {
  const items = lines.map((line) => element('li', {}, escapeHtml(line))).join('')
  const heading = element('p', { class: 'recommendation-label' }, escapeHtml(label))
  return element('div', { class: 'recommendation-remark' }, heading + element('ul', {}, items))
}

function recommendationHtml(node: DraftNode, context: Context): string {
  const { number, id } = context.numbers.get(node)!
  const title = partsOf(node, 'recommendationTitle')
    .map((part) => inlineHtml(part, context.notes))
    .join(' ')
  const titleId = `r-${id}-title`
  const heading = element(
    `h${Math.min(6, context.level + 1)}`,
    { id: titleId },
    `${element('span', { class: 'recommendation-number' }, `R${number}`)} ${title}`,
  )
  const statement = element(
    'div',
    { class: 'recommendation-statement' },
    partsHtml(node, 'recommendationStatement', context),
  )
  const rationale = partsHtml(node, 'recommendationRationale', context)
  const label = element('p', { class: 'recommendation-label' }, escapeHtml(context.labels.rationale))
  const facts = (['addressees', 'timeFrame'] as const)
    .map((name) => [context.labels[name], String(node.attrs?.[name] ?? '')] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => element('dt', {}, escapeHtml(name)) + element('dd', {}, escapeHtml(value)))
    .join('')
  return element(
    'section',
    { id: `r-${id}`, class: 'recommendation', 'aria-labelledby': titleId },
    heading +
      statement +
      (rationale && element('div', { class: 'recommendation-rationale' }, label + rationale)) +
      (facts && element('dl', {}, facts)) +
      remarksOn(context.remarks, id).map(remarkHtml).join(''),
  )
}

function blockHtml(block: DraftNode, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return isBlank(block) ? '' : element('p', { id: blockId(block) }, inlineHtml(block, context.notes))
    case 'heading':
      context.level = Number(block.attrs?.['level'] ?? 1) + 1
      return element(`h${context.level}`, { id: blockId(block) }, inlineHtml(block, context.notes))
    case 'bulletList':
    case 'orderedList':
      return listHtml(block, context)
    case 'blockquote':
      return element('blockquote', {}, blocksHtml(block.content ?? [], context))
    case 'horizontalRule':
      return '<hr>'
    case 'table':
      return tableHtml(block, (blocks) => compact(blocks, context))
    case 'recommendation':
      return recommendationHtml(block, context)
    default:
      return blocksHtml(block.content ?? [], context)
  }
}

function blocksHtml(blocks: DraftNode[], context: Context): string {
  return blocks.map((block) => blockHtml(block, context)).join('')
}

function notesHtml({ notes, labels }: Context): string {
  if (notes.length === 0) return ''
  const items = notes.map((text, index) => {
    const back = { href: `#note-ref-${index + 1}`, role: 'doc-backlink', 'aria-label': labels.back }
    return element('li', { id: `note-${index + 1}` }, `${escapeHtml(text)} ${element('a', back, '↩')}`)
  })
  const heading = element('h2', {}, escapeHtml(labels.notes))
  return element('section', { role: 'doc-endnotes' }, heading + element('ol', {}, items.join('')))
}

/**
 * A draft (canonical JSON) as static HTML in one `article` with its language: tables with head and scope, headings from
 * level 2 (the page's title is the first), recommendations numbered R1, R2 … under `#r-<id>`, blocks under `#b-<id>`,
 * notes at the end. No styles, no scripts, no comment marks; links to safe addresses only. All text is escaped.
 */
export function draftHtml(draft: DraftNode, { language, numbers = {}, remarks = {} }: ReaderOptions): string {
  const blocks = draft.content ?? []
  const numbered = new Map(
    recommendationsOf(draft, numbers).map(({ number, id, blockIndex }) => [blocks[blockIndex]!, { number, id }]),
  )
  const labels = readerLabels[language]
  const context: Context = { notes: [], labels, numbers: numbered, remarks, level: 1 }
  const content = blocksHtml(blocks, context)
  return element('article', { lang: language }, content + notesHtml(context))
}
