import type { MailContent } from './mail-content.ts'

/** The mail as plain text. */
export function mailText({ greeting, groups, foot }: MailContent): string {
  const parts = groups.map(({ title, items }) =>
    [
      `${title}\n${'-'.repeat(Math.min(title.length, 60))}`,
      ...items.map(({ sentence, excerpt, link }) =>
        [sentence, ...(excerpt === '' ? [] : [`> ${excerpt}`]), link].join('\n'),
      ),
    ].join('\n\n'),
  )
  const links = foot.links.map(({ text, href }) => `${text}:\n${href}`)
  return [greeting, ...parts, '-- ', foot.why, ...links].join('\n\n').concat('\n')
}
