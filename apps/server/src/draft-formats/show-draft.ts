import { draftHtml } from '@plenum/document/draft-html'
import { draftMarkdown } from '@plenum/document/draft-markdown'
import type { DraftNode } from '@plenum/document/draft-node'
import { draftText } from '@plenum/document/draft-text'
import type { Remarks } from '@plenum/document/reader-options'
import type { PermanentNumbers } from '@plenum/document/recommendations'
import { element, escapeHtml } from '@plenum/document/html/element'
import { withoutComments } from '@plenum/document/without-comments'
import type { Language } from '@plenum/schema/language'
import type { DraftMediaType } from './negotiate.ts'

/** How a draft is to be shown. */
export type Showing = {
  mediaType: DraftMediaType
  language: Language
  /** Of the theme, in the language of the draft if it has one there, else in another; plain text. */
  title: { text: string; language: Language }
  /** Of the theme. */
  numbers: PermanentNumbers
  /** What stands beneath recommendations, by their ids: not in the JSON, which is the text alone. */
  remarks?: Remarks
}

/** A draft as the text of an answer with this media type. Only the page names the theme. */
export function showDraft(draft: DraftNode, { mediaType, title, ...options }: Showing): string {
  switch (mediaType) {
    case 'application/json':
      // The other forms have no marks of threads; who discusses what is not the text's to say.
      return JSON.stringify(withoutComments(draft))
    case 'text/html':
      return page(options.language, title, draftHtml(draft, options))
    case 'text/markdown':
      return draftMarkdown(draft, options)
    case 'text/plain':
      return draftText(draft, options)
  }
}

function page(language: string, title: Showing['title'], content: string): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapeHtml(title.text)),
  ]
  const heading = element('h1', { lang: title.language }, escapeHtml(title.text))
  return `<!doctype html>
<html lang="${language}">
<head>
${head.join('\n')}
</head>
<body>
<main>
${heading}
${content}
</main>
</body>
</html>
`
}
