import type { MailManner, NoticeKind } from '@plenum/schema/notice'

/** What is meant for this one person, who may have something to do about it now. */
const personal: ReadonlySet<NoticeKind> = new Set([
  'mention',
  'disposition',
  'joined-theme',
  'invitation-accepted',
  'late-words',
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'partner-promoted',
  'promotion-refused',
  'place-free',
])

/** How somebody wants to be told: what they said of a theme and of its programme; null where they said nothing. */
export type NoticeChoice = { theme: MailManner | null; programme: MailManner | null }

/** The narrower choice counts; without any it is `usual`. */
export function mannerOf({ theme, programme }: NoticeChoice): MailManner {
  return theme ?? programme ?? 'usual'
}

/** Whether a notice of this kind goes into a mail at once, into the daily one, or into none. */
export function mailFor(kind: NoticeKind, manner: MailManner): 'at-once' | 'digest' | null {
  switch (manner) {
    case 'off':
      return null
    case 'usual':
      return personal.has(kind) ? 'at-once' : 'digest'
    case 'at-once':
    case 'digest':
      return manner
  }
}
