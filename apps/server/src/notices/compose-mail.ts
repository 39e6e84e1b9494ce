import { mailFor } from '@plenum/domain/notice-manner'
import type { Notice } from '@plenum/schema/api/notice'
import type { PersonId } from '@plenum/schema/id'
import { isLanguage } from '@plenum/schema/language'
import type { Selectable } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { ServerDeps } from '../server-deps.ts'
import { choicesOf } from './choices.ts'
import { type MailContent, type MailFrame, mailContent } from './mail-content.ts'
import { selectNotices, toNoticeRow } from './notice-rows.ts'
import { showNotices } from './show-notices.ts'
import { unsubscribeKey, unsubscribeToken } from './unsubscribe-token.ts'

type Needs = Pick<ServerDeps, 'db' | 'clock' | 'config'>
export type MailRow = Selectable<Tables['mail']>

export type ComposedMail = {
  to: { name: string; address: string }
  content: MailContent
  /** For one click, by the mail program itself (RFC 8058). */
  unsubscribe: string
}

/**
 * What a mail says at this moment: of its notices those that its reader may still see, has not read, and wants by
 * e-mail. Null when that is none.
 */
export async function composeMail(deps: Needs, mail: MailRow): Promise<ComposedMail | null> {
  const [first, ...rest] = await wantedNotices(deps, mail)
  if (first === undefined) return null
  const { person, frame } = await frameOf(deps, mail)
  const subscription = { personId: mail.person_id, programmeId: mail.programme_id, themeId: mail.theme_id }
  const token = unsubscribeToken(await unsubscribeKey(deps.db), subscription)
  // In the fragment of the page that asks, which browsers send to no server.
  const unsubscribe = { href: `${deps.config.url}/unsubscribe#${token}`, wholeProgramme: mail.theme_id === null }
  return {
    to: { name: person.name, address: person.email },
    content: mailContent([first, ...rest], { ...frame, unsubscribe }),
    unsubscribe: `${deps.config.url}/api/unsubscribe?token=${token}`,
  }
}

/** As much of it as somebody else, an organiser, may read; `hidden` counts the rest. */
export async function previewMail(
  deps: Needs,
  mail: MailRow,
  viewer: PersonId,
): Promise<{ content: MailContent | null; hidden: number }> {
  const wanted = await wantedNotices(deps, mail)
  const rows = (await selectNotices(deps.db).where('notice.mail_id', '=', mail.id).execute()).map(toNoticeRow)
  const open = new Set((await showNotices(deps, viewer, rows)).map(({ id }) => id))
  const [first, ...rest] = wanted.filter(({ id }) => open.has(id))
  const { frame } = await frameOf(deps, mail)
  const content = first === undefined ? null : mailContent([first, ...rest], { ...frame, unsubscribe: null })
  return { content, hidden: wanted.filter(({ id }) => !open.has(id)).length }
}

async function wantedNotices(deps: Needs, mail: MailRow): Promise<Notice[]> {
  const rows = await selectNotices(deps.db)
    .where('notice.mail_id', '=', mail.id)
    .orderBy('happening.at')
    .orderBy('notice.id')
    .execute()
  const notices = await showNotices(deps, mail.person_id, rows.map(toNoticeRow))
  const mannerIn = await choicesOf(deps.db, mail.programme_id, [mail.person_id])
  return notices.filter(
    ({ readAt, kind, theme }) => readAt === null && mailFor(kind, mannerIn(mail.person_id, theme?.id ?? null)) !== null,
  )
}

async function frameOf({ db, config }: Needs, mail: MailRow) {
  const person = await db
    .selectFrom('person')
    .select(['name', 'email', 'language'])
    .where('id', '=', mail.person_id)
    .executeTakeFirstOrThrow()
  const programme = await db
    .selectFrom('programme')
    .select('time_zone')
    .where('id', '=', mail.programme_id)
    .executeTakeFirstOrThrow()
  const frame: Omit<MailFrame, 'unsubscribe'> = {
    url: config.url,
    language: isLanguage(person.language) ? person.language : 'en',
    timeZone: programme.time_zone,
    name: person.name,
    digest: mail.digest === 1,
  }
  return { person, frame }
}
