import { mailFor } from '@plenum/domain/notice-manner'
import type { PersonId } from '@plenum/schema/id'
import type { NoticeKind } from '@plenum/schema/notice'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import { choicesOf } from './choices.ts'
import { nextDigest } from './next-digest.ts'
import type { Happening } from './told.ts'

type NewNotice = { id: string; personId: PersonId; kind: NoticeKind }

/** What comes in this time for one person and theme goes into one mail. */
const bundledFor = 2 * 60 * 1000

/**
 * Puts new notices into the mails that wait for their readers, or begins new ones, as each reader wants it. A mail that
 * is being sent takes nothing more: joining it locks it against being claimed.
 */
export async function putIntoMails(
  transaction: Transaction<Tables>,
  happening: Happening,
  notices: readonly NewNotice[],
  now: number,
): Promise<void> {
  const { programmeId, themeId } = happening
  const people = notices.map(({ personId }) => personId)
  const mannerIn = await choicesOf(transaction, programmeId, people)
  const into = Map.groupBy(notices, ({ personId, kind }) => mailFor(kind, mannerIn(personId, themeId)))
  const atOnce = into.get('at-once') ?? []
  const daily = into.get('digest') ?? []
  if (atOnce.length > 0) {
    await join(transaction, { programmeId, themeId, digest: 0, dueAt: now + bundledFor }, atOnce, now)
  }
  if (daily.length > 0) {
    const dueAt = nextDigest(now, await zoneOf(transaction, programmeId))
    await join(transaction, { programmeId, themeId: null, digest: 1, dueAt }, daily, now)
  }
}

type NewMail = { programmeId: string; themeId: string | null; digest: 0 | 1; dueAt: number }

async function join(
  transaction: Transaction<Tables>,
  mail: NewMail,
  notices: readonly NewNotice[],
  now: number,
): Promise<void> {
  const people = notices.map(({ personId }) => personId)
  const mails = await openMails(transaction, mail, people, now)
  const begun = people.filter((personId) => !mails.has(personId)).map((personId) => ({ id: newId(), personId }))
  if (begun.length > 0) {
    await transaction
      .insertInto('mail')
      .values(
        begun.map(({ id, personId }) => ({
          id,
          person_id: personId,
          programme_id: mail.programmeId,
          theme_id: mail.themeId,
          digest: mail.digest,
          state: 'waiting',
          due_at: mail.dueAt,
          tries: 0,
          claimed_until: null,
          sent_at: null,
          last_error: '',
        })),
      )
      .execute()
  }
  for (const { id, personId } of begun) mails.set(personId, id)
  for (const { id, personId } of notices) {
    const mailId = mails.get(personId)
    if (mailId !== undefined) {
      await transaction.updateTable('notice').set({ mail_id: mailId }).where('id', '=', id).execute()
    }
  }
}

/** The mails of this sort that nobody has begun to send, locked, by their reader. */
async function openMails(
  transaction: Transaction<Tables>,
  { programmeId, themeId, digest }: NewMail,
  people: readonly PersonId[],
  now: number,
): Promise<Map<PersonId, string>> {
  const rows = await transaction
    .updateTable('mail')
    .set((eb) => ({ id: eb.ref('id') }))
    .where('programme_id', '=', programmeId)
    .where('theme_id', themeId === null ? 'is' : '=', themeId)
    .where('digest', '=', digest)
    .where('person_id', 'in', people)
    .where('state', '=', 'waiting')
    .where('tries', '=', 0)
    .where('claimed_until', 'is', null)
    .where('due_at', '>', now)
    .returning(['id', 'person_id'])
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.id]))
}

async function zoneOf(transaction: Transaction<Tables>, programmeId: string): Promise<string> {
  const row = await transaction
    .selectFrom('programme')
    .select('time_zone')
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  return row.time_zone
}
