import type { Notice } from '@plenum/schema/api/notice'
import { type Language, localized } from '@plenum/schema/language'
import { fill } from './words/notice-words.ts'
import { wordsOf } from './words/words-of.ts'

/** What a notice says, on one line. Times as clocks in the zone show them. */
export function sentenceOf(notice: Notice, language: Language, timeZone: string): string {
  const words = wordsOf(language)
  const { kind, by, outcome, stage, round, deadline, role, version, activity, partner } = notice
  const time = (iso: string) =>
    new Intl.DateTimeFormat(words.locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(Date.parse(iso))
  const sentence = words.sentences[kind === 'stage-moved' && deadline !== null ? 'stage-until' : kind]
  const place = activity === null ? '' : localized(activity.place, language).text
  const line = fill(sentence, {
    who: by?.name ?? '',
    outcome: outcome === null ? '' : words.outcomes[outcome],
    stage: stage === null ? '' : fill(words.stages[stage], { round }),
    deadline: deadline === null ? '' : time(deadline),
    role: role === null ? '' : words.roles[role],
    version,
    partner,
    activity: activity === null ? '' : localized(activity.title, language).text,
    when: activity === null ? '' : [time(activity.startsAt), place].filter((part) => part !== '').join(', '),
  })
  return oneLine(line)
}

/** Without line breaks and other characters that are none: what people wrote goes into headers of mails. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
