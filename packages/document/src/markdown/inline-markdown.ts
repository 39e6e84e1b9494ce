import type { DraftMark, DraftNode } from '../draft-node.ts'
import { isSafeHref } from '../safe-href.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** The texts of the notes met so far; the n-th is note n. */
export type MarkdownNotes = string[]

const delimiters: Record<string, [string, string]> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strike: ['~~', '~~'],
  underline: ['<u>', '</u>'],
}

function linkTarget(href: string): string {
  return `<${new URL(href).href.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>`
}

function marked(text: string, mark: DraftMark): string {
  const href = mark.attrs?.['href']
  if (mark.type === 'link' && isSafeHref(href)) return `[${text}](${linkTarget(href)})`
  const pair = Object.hasOwn(delimiters, mark.type) ? delimiters[mark.type] : undefined
  if (!pair) return text
  // A delimiter beside a blank on its inner side delimits nothing.
  const [, before, core, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!
  return core === '' ? text : `${before}${pair[0]}${core}${pair[1]}${after}`
}

/** The content of a text block. `hardBreak` is what a line break is written as; adds the notes it meets to `notes`. */
export function inlineMarkdown(block: DraftNode, notes: MarkdownNotes, hardBreak = '\\\n'): string {
  let markdown = ''
  for (const node of block.content ?? []) {
    if (node.type === 'hardBreak') markdown += hardBreak
    else if (node.type === 'note') markdown += `[^${notes.push(String(node.attrs?.['text'] ?? ''))}]`
    else {
      const text = escapeMarkdown(node.text ?? '', markdown === '' || markdown.endsWith('\n'))
      markdown += (node.marks ?? []).reduceRight(marked, text)
    }
  }
  return markdown.trim()
}
