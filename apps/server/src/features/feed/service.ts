import { activityKinds } from '@plenum/schema/api/calendar'
import type { CalendarLink, NewCalendarLink } from '@plenum/schema/api/feed'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import { type Language, languages, localized } from '@plenum/schema/language'
import { stages } from '@plenum/schema/stage'
import { z } from 'zod'
import { hashSecretToken, newSecretToken } from '../../auth/secret-token.ts'
import { readLocalized } from '../../db/localized-column.ts'
import { notFound } from '../../not-found.ts'
import { requireMember } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { feedWords } from './feed-words.ts'
import { type FeedEntry, icalendar } from './icalendar.ts'

const languageColumn = z.enum(languages)
const kindColumn = z.enum(activityKinds)
const stageColumn = z.enum(stages)

/** Whether the person has a private link to the programme's calendar. */
export async function readLink(deps: ServerDeps, personId: PersonId, programmeId: ProgrammeId): Promise<CalendarLink> {
  await requireMember(deps.db, personId, programmeId)
  const row = await deps.db
    .selectFrom('calendar_link')
    .select('created_at')
    .where('person_id', '=', personId)
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  return { since: row === undefined ? null : new Date(row.created_at).toISOString() }
}

/** Makes a link, in the place of the one before, which leads nowhere from then on. Its address is told once. */
export async function renewLink(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
): Promise<NewCalendarLink> {
  await requireMember(deps.db, personId, programmeId)
  const token = newSecretToken()
  const now = deps.clock.now()
  const link = { token_hash: hashSecretToken(token), created_at: now }
  await deps.db
    .insertInto('calendar_link')
    .values({ person_id: personId, programme_id: programmeId, ...link })
    .onConflict((conflict) => conflict.columns(['person_id', 'programme_id']).doUpdateSet(link))
    .execute()
  return { since: new Date(now).toISOString(), url: `${deps.config.url}/calendar/${token}.ics` }
}

export async function revokeLink(deps: ServerDeps, personId: PersonId, programmeId: ProgrammeId): Promise<void> {
  await requireMember(deps.db, personId, programmeId)
  await deps.db
    .deleteFrom('calendar_link')
    .where('person_id', '=', personId)
    .where('programme_id', '=', programmeId)
    .execute()
}

/**
 * The calendar behind a link, in its person's language: events, activities, and when stages of themes end. 'not-found'
 * for a link that is unknown or revoked, and for somebody who is no longer in the programme: all the same.
 */
export async function readFeed(deps: ServerDeps, token: string): Promise<string> {
  const reader = await deps.db
    .selectFrom('calendar_link')
    .innerJoin('programme_member', (join) =>
      join
        .onRef('programme_member.programme_id', '=', 'calendar_link.programme_id')
        .onRef('programme_member.person_id', '=', 'calendar_link.person_id'),
    )
    .innerJoin('person', 'person.id', 'calendar_link.person_id')
    .innerJoin('programme', 'programme.id', 'calendar_link.programme_id')
    .select(['programme.id', 'programme.name', 'programme.created_at', 'person.language'])
    .where('calendar_link.token_hash', '=', hashSecretToken(token))
    .executeTakeFirst()
  if (reader === undefined) throw notFound()
  const language = languageColumn.parse(reader.language)
  const name = localized(readLocalized(reader.name), language).text
  return icalendar(name, await entriesOf(deps, reader, language))
}

async function entriesOf(
  { db, config }: ServerDeps,
  programme: { id: ProgrammeId; created_at: number },
  language: Language,
): Promise<FeedEntry[]> {
  const { host } = new URL(config.url)
  const words = feedWords[language]
  const text = (column: string) => localized(readLocalized(column), language).text
  const events = await db.selectFrom('event').selectAll().where('programme_id', '=', programme.id).execute()
  const activities = await db.selectFrom('activity').selectAll().where('programme_id', '=', programme.id).execute()
  const themes = await db
    .selectFrom('theme')
    .selectAll()
    .where('programme_id', '=', programme.id)
    .where('deleted_at', 'is', null)
    .where('stage', '!=', 'frozen')
    .execute()
  const page = `${config.url}/programmes/${programme.id}`
  const shared = (row: (typeof events)[number] | (typeof activities)[number], id: string) => ({
    uid: `${id}@${host}`,
    sequence: row.revision - 1,
    changedAt: row.changed_at === 0 ? programme.created_at : row.changed_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: text(row.place),
    url: `${page}?entry=${row.id}`,
  })
  const stream = (url: string | null) => (url === null ? '' : `${words.liveStream}: ${url}`)
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('\n\n')
  const entries: FeedEntry[] = [
    ...events.map((row) => ({
      ...shared(row, `event-${row.id}`),
      isCancelled: false,
      summary: text(row.title),
      description: joined(text(row.agenda), stream(row.live_stream_url)),
    })),
    ...activities.map((row) => ({
      ...shared(row, `activity-${row.id}`),
      isCancelled: row.state === 'cancelled',
      summary: `${words.kinds[kindColumn.parse(row.kind)]} – ${text(row.title)}`,
      description: stream(row.live_stream_url),
    })),
    ...themes.flatMap((row) =>
      row.deadline === null
        ? []
        : [
            {
              uid: `deadline-${row.id}@${host}`,
              // It changes with the theme, whose revisions are not numbered.
              sequence: Math.floor(row.updated_at / 1000),
              changedAt: row.updated_at,
              startsAt: row.deadline,
              endsAt: row.deadline,
              isCancelled: false,
              summary: `${words.ends[stageColumn.parse(row.stage)]} – ${text(row.title)}`,
              place: '',
              description: '',
              url: `${config.url}/themes/${row.id}`,
            },
          ],
    ),
  ]
  return entries.toSorted((a, b) => a.startsAt - b.startsAt || a.uid.localeCompare(b.uid))
}
