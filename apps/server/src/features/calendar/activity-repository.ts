import { type Activity, activityKinds, activitySchema, activityStates } from '@plenum/schema/api/calendar'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import { type NewActivity, activityColumns, linkActivity } from '../../db/insert-activity.ts'
import { readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { registeredIn, registrationOf } from '../../registrations/registrations.ts'
import { filesBy } from './calendar-files.ts'
import type { CalendarKey } from './calendar-key.ts'

const kindColumn = z.enum(activityKinds)
const stateColumn = z.enum(activityStates)
const heardColumn = activitySchema.shape.heard

type ActivityRow = Selectable<Tables['activity']>

export async function activitiesOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  after: CalendarKey | null,
  limit: number,
  reader: PersonId | null,
): Promise<Activity[]> {
  let query = db
    .selectFrom('activity')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('starts_at', 'id'), '>', eb.tuple(...after)))
  }
  return withLinks(db, await query.execute(), reader)
}

/** The activity, as it stands for a reader, and the programme that it belongs to; or null. */
export async function findActivity(
  db: Kysely<Tables>,
  activityId: string,
  reader: PersonId | null = null,
): Promise<{ activity: Activity; programmeId: ProgrammeId } | null> {
  const row = await db.selectFrom('activity').selectAll().where('id', '=', activityId).executeTakeFirst()
  if (row === undefined) return null
  const [activity] = await withLinks(db, [row], reader)
  return activity === undefined ? null : { activity, programmeId: row.programme_id }
}

/** False when the activity is gone. */
export async function updateActivity(
  transaction: Transaction<Tables>,
  activityId: string,
  activity: NewActivity,
  now: number,
): Promise<boolean> {
  const updated = await transaction
    .updateTable('activity')
    .set((eb) => ({ ...activityColumns(activity), revision: eb('revision', '+', 1), changed_at: now }))
    .where('id', '=', activityId)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) return false
  await unlink(transaction, activityId)
  await linkActivity(transaction, activityId, activity)
  return true
}

export async function removeActivity(transaction: Transaction<Tables>, activityId: string): Promise<void> {
  await unlink(transaction, activityId)
  await transaction.deleteFrom('registration').where('activity_id', '=', activityId).execute()
  await transaction.deleteFrom('calendar_file').where('activity_id', '=', activityId).execute()
  await transaction.deleteFrom('activity').where('id', '=', activityId).execute()
}

async function unlink(transaction: Transaction<Tables>, activityId: string): Promise<void> {
  await transaction.deleteFrom('activity_partner').where('activity_id', '=', activityId).execute()
  await transaction.deleteFrom('activity_theme').where('activity_id', '=', activityId).execute()
}

async function withLinks(
  db: Kysely<Tables>,
  rows: readonly ActivityRow[],
  reader: PersonId | null,
): Promise<Activity[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const partners = await db
    .selectFrom('activity_partner')
    .innerJoin('partner', 'partner.id', 'activity_partner.partner_id')
    .select(['activity_partner.activity_id', 'partner.id'])
    .where('activity_partner.activity_id', 'in', ids)
    .orderBy('partner.acronym')
    .execute()
  const themes = await db
    .selectFrom('activity_theme')
    .innerJoin('theme', 'theme.id', 'activity_theme.theme_id')
    .select(['activity_theme.activity_id', 'theme.id'])
    .where('activity_theme.activity_id', 'in', ids)
    .where('theme.deleted_at', 'is', null)
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute()
  const files = await filesBy(db, 'activity_id', ids)
  const registered = await registeredIn(db, ids)
  return rows.map((row) => ({
    ...toEntry(row),
    files: files.get(row.id) ?? [],
    registration: registrationOf(
      row.places,
      registered.filter(({ activityId }) => activityId === row.id),
      reader,
    ),
    partnerIds: partners.filter((link) => link.activity_id === row.id).map((link) => link.id),
    themeIds: themes.filter((link) => link.activity_id === row.id).map((link) => link.id),
  }))
}

function toEntry(row: ActivityRow): Omit<Activity, 'partnerIds' | 'themeIds' | 'files' | 'registration'> {
  return {
    id: row.id,
    kind: kindColumn.parse(row.kind),
    state: stateColumn.parse(row.state),
    title: readLocalized(row.title),
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
    place: readLocalized(row.place),
    liveStreamUrl: row.live_stream_url,
    report: readLocalized(row.report),
    heard: heardColumn.parse(JSON.parse(row.heard)),
    revision: row.revision,
  }
}
