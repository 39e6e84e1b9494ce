import type { Outbox, OutboxMail, OutboxMailText } from '@plenum/schema/api/notice'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import { mailStates } from '@plenum/schema/notice'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { type MailRow, previewMail } from '../../notices/compose-mail.ts'
import { mailText } from '../../notices/mail-text.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'

/** Sort key of the list: when it was or is due, then the id; newest first. */
const mailKey = z.tuple([z.number(), z.string()])
const stateColumn = z.enum(mailStates)

/** The mails of a programme, for its organisers: to whom, when, and what became of them. */
export async function listOutbox(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Outbox> {
  await requireOrganiser(deps.db, personId, programmeId)
  const after = readCursor(query.cursor, mailKey)
  let select = selectMails(deps.db)
    .where('mail.programme_id', '=', programmeId)
    .orderBy('mail.due_at', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(query.limit + 1)
  if (after !== null) {
    select = select.where((eb) => eb(eb.refTuple('mail.due_at', 'mail.id'), '<', eb.tuple(...after)))
  }
  const page = toPage(await select.execute(), query.limit, (row) => [row.due_at, row.id], toOutboxMail)
  return { ...page, sends: deps.config.smtpUrl !== null }
}

/** What a mail says, as far as this organiser may read it themselves. */
export async function readOutboxMail(deps: ServerDeps, personId: PersonId, mailId: string): Promise<OutboxMailText> {
  const mail = await ownMail(deps, personId, mailId)
  const { content, hidden } = await previewMail(deps, mail, personId)
  return { hidden, mail: content === null ? null : { subject: content.subject, text: mailText(content) } }
}

/** Sends one that failed or was kept, as soon as possible; 'conflict' for any other. */
export async function retryMail(deps: ServerDeps, personId: PersonId, mailId: string): Promise<void> {
  await ownMail(deps, personId, mailId)
  const renewed = await deps.db
    .updateTable('mail')
    .set({ state: 'waiting', due_at: deps.clock.now(), tries: 0, claimed_until: null })
    .where('id', '=', mailId)
    .where('state', 'in', ['failed', 'kept'])
    .returning('id')
    .executeTakeFirst()
  if (renewed === undefined) {
    throw new AppError('conflict', 'Only a mail that failed or was kept can be sent again.')
  }
}

async function ownMail({ db }: ServerDeps, personId: PersonId, mailId: string): Promise<MailRow> {
  const mail = await db.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirst()
  if (mail === undefined) throw notFound()
  await requireOrganiser(db, personId, mail.programme_id)
  return mail
}

function selectMails(db: Kysely<Tables>) {
  return db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .leftJoin('theme', 'theme.id', 'mail.theme_id')
    .selectAll('mail')
    .select(['person.name', 'person.email', 'theme.title'])
    .select((eb) =>
      eb
        .selectFrom('notice')
        .whereRef('notice.mail_id', '=', 'mail.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('notices'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMails>['executeTakeFirstOrThrow']>>

function toOutboxMail(row: Row): OutboxMail {
  return {
    id: row.id,
    to: { personId: row.person_id, name: row.name, email: row.email },
    theme: row.theme_id === null || row.title === null ? null : { id: row.theme_id, title: readLocalized(row.title) },
    isDigest: row.digest === 1,
    state: stateColumn.parse(row.state),
    notices: Number(row.notices),
    dueAt: new Date(row.due_at).toISOString(),
    tries: row.tries,
    sentAt: row.sent_at === null ? null : new Date(row.sent_at).toISOString(),
    lastError: row.last_error,
  }
}
