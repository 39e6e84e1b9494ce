import type { Activity } from '@plenum/schema/api/calendar'
import type { ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import { calendarColumns } from './calendar-columns.ts'
import { localizedColumn } from './localized-column.ts'
import type { Tables } from './tables.ts'

/** Ids of partners and themes each once, and of the same programme. */
export type NewActivity = Omit<Activity, 'id' | 'files' | 'registration' | 'revision' | 'heard'> & {
  heard?: Activity['heard'] | undefined
  places?: number | null | undefined
}

export async function insertActivity(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  activity: NewActivity,
): Promise<string> {
  const id = newId()
  await transaction
    .insertInto('activity')
    .values({ id, programme_id: programmeId, ...activityColumns(activity) })
    .execute()
  await linkActivity(transaction, id, activity)
  return id
}

export function activityColumns(activity: NewActivity) {
  return {
    kind: activity.kind,
    state: activity.state,
    ...calendarColumns(activity),
    report: localizedColumn(activity.report),
    heard: JSON.stringify(activity.heard ?? []),
    places: activity.places ?? null,
  }
}

/** Ties an activity without links to its partners and themes. */
export async function linkActivity(
  transaction: Transaction<Tables>,
  activityId: string,
  { partnerIds, themeIds }: Pick<NewActivity, 'partnerIds' | 'themeIds'>,
): Promise<void> {
  if (partnerIds.length > 0) {
    await transaction
      .insertInto('activity_partner')
      .values(partnerIds.map((partner_id) => ({ activity_id: activityId, partner_id })))
      .execute()
  }
  if (themeIds.length > 0) {
    await transaction
      .insertInto('activity_theme')
      .values(themeIds.map((theme_id) => ({ activity_id: activityId, theme_id })))
      .execute()
  }
}
