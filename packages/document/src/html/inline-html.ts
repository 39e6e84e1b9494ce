import { isAllowedAttribute } from '../attribute-rules.ts'
import type { DraftMark, DraftNode } from '../draft-node.ts'
import { isSafeHref } from '../safe-href.ts'
import { element, escapeHtml } from './element.ts'

/** The texts of the notes met so far; the n-th is note n. */
export type Notes = string[]

const plainMarks: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' }

function marked(html: string, mark: DraftMark): string {
  const plain = Object.hasOwn(plainMarks, mark.type) ? plainMarks[mark.type] : undefined
  if (plain) return element(plain, {}, html)
  const { href, title, lang } = mark.attrs ?? {}
  if (mark.type === 'link' && isSafeHref(href)) {
    return element(
      'a',
      { href, title: typeof title === 'string' ? title : null, rel: 'noopener noreferrer nofollow' },
      html,
    )
  }
  if (mark.type === 'language' && typeof lang === 'string' && isAllowedAttribute('lang', lang)) {
    return element('span', { lang }, html)
  }
  // Comment marks among them: whose thread it is concerns no reader.
  return html
}

function noteReference(node: DraftNode, notes: Notes): string {
  const number = notes.push(String(node.attrs?.['text'] ?? ''))
  const link = { href: `#note-${number}`, id: `note-ref-${number}`, role: 'doc-noteref' }
  return element('sup', {}, element('a', link, String(number)))
}

/** The content of a text block as HTML. Adds the notes that it meets to `notes`. */
export function inlineHtml(block: DraftNode, notes: Notes): string {
  return (block.content ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '<br>'
      if (node.type === 'note') return noteReference(node, notes)
      return (node.marks ?? []).reduceRight(marked, escapeHtml(node.text ?? ''))
    })
    .join('')
}
