import type { Notice } from '@plenum/schema/api/notice'
import { type Language, localized } from '@plenum/schema/language'
import { oneLine, sentenceOf } from './sentence-of.ts'
import { fill } from './words/notice-words.ts'
import { wordsOf } from './words/words-of.ts'

/** A line of a mail; `link` leads into the web app. */
type Item = { sentence: string; excerpt: string; link: string }

/** What a mail says, before it is plain text or HTML. */
export type MailContent = {
  language: Language
  subject: string
  greeting: string
  groups: { title: string; items: Item[] }[]
  open: string
  foot: { why: string; links: { text: string; href: string }[] }
}

export type MailFrame = {
  /** Base address of the web app. */
  url: string
  language: Language
  timeZone: string
  name: string
  digest: boolean
  /** Null: for other eyes than the reader's, without the link that only they may use. */
  unsubscribe: { href: string; wholeProgramme: boolean } | null
}

/** A mail about these notices, at least one, all of one programme and, but for a daily one, of one theme. */
export function mailContent(notices: readonly [Notice, ...Notice[]], frame: MailFrame): MailContent {
  const { language, url } = frame
  const words = wordsOf(language).mail
  const titleOf = ({ theme, programme }: Notice) => oneLine(localized(theme?.title ?? programme.name, language).text)
  const [first] = notices
  const programme = oneLine(localized(first.programme.name, language).text)
  const where = frame.digest ? programme : titleOf(first)
  const groups = [...Map.groupBy(notices, (notice) => notice.theme?.id ?? '')].map(([, group]) => ({
    title: group[0] === undefined ? '' : titleOf(group[0]),
    items: group.map((notice) => ({
      sentence: sentenceOf(notice, language, frame.timeZone),
      excerpt: notice.excerpt,
      link: `${url}${notice.path}`,
    })),
  }))
  return {
    language,
    subject: subjectOf(),
    greeting: fill(words.greeting, { name: oneLine(frame.name) }),
    groups,
    open: words.open,
    foot: {
      why: fill(words.why, { where }),
      links: [
        { text: words.settings, href: `${url}/notices` },
        ...(frame.unsubscribe === null
          ? []
          : [
              {
                text: frame.unsubscribe.wholeProgramme ? words.unsubscribeProgramme : words.unsubscribeTheme,
                href: frame.unsubscribe.href,
              },
            ]),
      ],
    },
  }

  function subjectOf(): string {
    if (frame.digest) return fill(words.digest, { programme })
    if (notices.length > 1) return fill(words.several, { count: notices.length, theme: where })
    return `${sentenceOf(first, language, frame.timeZone)} – ${where}`
  }
}
