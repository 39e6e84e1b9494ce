import type { DraftNode } from './draft-node.ts'
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { inlineMarkdown, type MarkdownNotes } from './markdown/inline-markdown.ts'
import { tableMarkdown } from './markdown/table-markdown.ts'
import { type ReaderOptions, type Remark, type Remarks, remarksOn } from './reader-options.ts'
import { type ReaderLabels, readerLabels } from './reader-labels.ts'
import { partsOf, recommendationsOf } from './recommendations.ts'

type Context = {
  notes: MarkdownNotes
  labels: ReaderLabels
  numbers: Map<DraftNode, { number: number; id: string }>
  remarks: Remarks
  level: number
}

const isList = (block: DraftNode | undefined) => block?.type === 'bulletList' || block?.type === 'orderedList'

function listMarkdown(list: DraftNode, context: Context): string {
  const start = Number(list.attrs?.['start'] ?? 1)
  const items = (list.content ?? []).map((item, index) => {
    const marker = list.type === 'orderedList' ? `${start + index}. ` : '- '
    const content = blocksMarkdown(item.content ?? [], context)
    return (marker + content.replaceAll(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`)).trimEnd()
  })
  const isLoose = (list.content ?? []).some((item) => (item.content ?? []).length > 1)
  return items.join(isLoose ? '\n\n' : '\n')
}

function partsMarkdown(recommendation: DraftNode, type: string, context: Context): string {
  return blocksMarkdown(
    partsOf(recommendation, type).flatMap((part) => part.content ?? []),
    context,
  )
}

function remarkMarkdown({ label, lines }: Remark): string {
  const items = lines.map((line) => `- ${escapeMarkdown(line, false).replaceAll('\n', ' ')}`)
  return `**${escapeMarkdown(label, false)}**\n\n${items.join('\n')}`
}

function recommendationMarkdown(node: DraftNode, context: Context): string {
  const { number, id } = context.numbers.get(node)!
  const title = partsOf(node, 'recommendationTitle')
    .map((part) => inlineMarkdown(part, context.notes, ' '))
    .join(' ')
  const rationale = partsMarkdown(node, 'recommendationRationale', context)
  const facts = (['addressees', 'timeFrame'] as const)
    .map((name) => [context.labels[name], String(node.attrs?.[name] ?? '')] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `**${label}:** ${escapeMarkdown(value, false)}`)
  return [
    `${'#'.repeat(Math.min(6, context.level + 1))} R${number}. ${title}`.trim(),
    partsMarkdown(node, 'recommendationStatement', context),
    rationale && `**${context.labels.rationale}**\n\n${rationale}`,
    facts.join('\\\n'),
    ...remarksOn(context.remarks, id).map(remarkMarkdown),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockMarkdown(block: DraftNode, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block, context.notes)
    case 'heading':
      context.level = Number(block.attrs?.['level'] ?? 1)
      return `${'#'.repeat(context.level)} ${inlineMarkdown(block, context.notes, ' ')}`.trim()
    case 'bulletList':
    case 'orderedList':
      return listMarkdown(block, context)
    case 'blockquote':
      return blocksMarkdown(block.content ?? [], context)
        .replaceAll(/^/gm, '> ')
        .replaceAll(/ +$/gm, '')
    case 'horizontalRule':
      return '---'
    case 'table':
      return tableMarkdown(block, context.notes)
    case 'recommendation':
      return recommendationMarkdown(block, context)
    default:
      return blocksMarkdown(block.content ?? [], context)
  }
}

function blocksMarkdown(blocks: DraftNode[], context: Context): string {
  let markdown = ''
  blocks.forEach((block, index) => {
    const text = blockMarkdown(block, context)
    if (text === '') return
    // Two lists in a row would read as one.
    const parted = isList(block) && isList(blocks[index - 1]) ? '<!-- -->\n\n' : ''
    markdown += (markdown === '' ? '' : '\n\n') + parted + text
  })
  return markdown
}

/**
 * A draft (canonical JSON) as GitHub-flavoured Markdown: recommendations as headings R1, R2 …, notes as footnotes. All
 * text is escaped, links go to safe addresses only. Comments and the languages of passages have no place in it.
 */
export function draftMarkdown(draft: DraftNode, { language, numbers = {}, remarks = {} }: ReaderOptions): string {
  const blocks = draft.content ?? []
  const numbered = new Map(
    recommendationsOf(draft, numbers).map(({ number, id, blockIndex }) => [blocks[blockIndex]!, { number, id }]),
  )
  const labels = readerLabels[language]
  const context: Context = { notes: [], labels, numbers: numbered, remarks, level: 1 }
  const content = blocksMarkdown(blocks, context)
  const notes = context.notes.map((text, index) => `[^${index + 1}]: ${escapeMarkdown(text, false)}`)
  const all = [content, notes.join('\n')].filter((text) => text !== '').join('\n\n')
  return all === '' ? '' : `${all}\n`
}
