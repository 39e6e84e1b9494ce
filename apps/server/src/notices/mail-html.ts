import type { MailContent } from './mail-content.ts'

const page = 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:16px'
const quote = 'margin:4px 0;padding-left:12px;border-left:3px solid #8a8a8a'

/**
 * The mail as HTML: nothing is loaded from anywhere, and colours are the reader's own, so that it can be read on light
 * and on dark.
 */
export function mailHtml({ language, subject, greeting, groups, open, foot }: MailContent): string {
  const parts = groups.map(
    ({ title, items }) =>
      `<h2 style="font-size:18px">${escaped(title)}</h2>\n<ul style="padding-left:20px">\n${items
        .map(
          ({ sentence, excerpt, link }) =>
            `<li style="margin-bottom:12px">${escaped(sentence)}${
              excerpt === '' ? '' : `<blockquote style="${quote}">${escaped(excerpt)}</blockquote>`
            }<br><a href="${escaped(link)}">${escaped(open)}</a></li>`,
        )
        .join('\n')}\n</ul>`,
  )
  const links = foot.links.map(({ text, href }) => `<a href="${escaped(href)}">${escaped(text)}</a>`)
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="${page}">
<p>${escaped(greeting)}</p>
${parts.join('\n')}
<hr>
<p style="font-size:14px">${escaped(foot.why)}<br>${links.join('<br>')}</p>
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
