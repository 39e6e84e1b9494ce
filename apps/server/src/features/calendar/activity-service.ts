import type { Activity, createActivitySchema, replaceActivitySchema } from '@plenum/schema/api/calendar'
import type { Page } from '@plenum/schema/api/common'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { partnersOfProgramme, themesOfProgramme } from '../../db/ids-of-programme.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import { insertActivity } from '../../db/insert-activity.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import { lockActivity } from '../../registrations/lock-activity.ts'
import { registeredIn } from '../../registrations/registrations.ts'
import { tellOfPlaces } from '../../registrations/tell-of-places.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { requireNothingRestsOnActivity } from '../../sources/require-nothing-rests.ts'
import { activitiesOf, findActivity, removeActivity, updateActivity } from './activity-repository.ts'
import { calendarKey, calendarKeyOf } from './calendar-key.ts'
import { requireSame } from './require-same.ts'
import { tellOfActivity } from './tell-of-activity.ts'

type ActivityInput = z.output<typeof createActivitySchema>

export async function listActivities(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Page<Activity>> {
  await requireMember(deps.db, personId, programmeId)
  const activities = await activitiesOf(
    deps.db,
    programmeId,
    readCursor(query.cursor, calendarKey),
    query.limit + 1,
    personId,
  )
  return toPage(activities, query.limit, calendarKeyOf, (activity) => activity)
}

export async function createActivity(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  input: ActivityInput,
): Promise<Activity> {
  await requireOrganiser(deps.db, personId, programmeId)
  const activityId = await deps.db.transaction().execute(async (transaction) => {
    const checked = await withLinksOfProgramme(transaction, programmeId, input)
    return insertActivity(transaction, programmeId, checked)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, activityId, personId)).activity
}

/** As `replaceEvent`. Whoever waited for a place and has one now is told. */
export async function replaceActivity(
  deps: ServerDeps,
  personId: PersonId,
  activityId: string,
  { revision, ...input }: z.output<typeof replaceActivitySchema>,
): Promise<Activity> {
  const { programmeId } = await mustFind(deps, activityId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    await lockActivity(transaction, activityId)
    const checked = await withLinksOfProgramme(transaction, programmeId, input)
    const before = (await mustFind({ db: transaction }, activityId, personId)).activity
    requireSame(before, revision)
    const registered = await registeredIn(transaction, [activityId])
    if (!(await updateActivity(transaction, activityId, checked, deps.clock.now()))) throw notFound()
    if (before.registration !== null) {
      const { places: placesBefore } = before.registration
      const now = deps.clock.now()
      await tellOfPlaces(transaction, activityId, { before: registered, placesBefore, by: personId, now })
    }
    await tellOfActivity(transaction, { programmeId, by: personId, now: deps.clock.now() }, before, checked)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, activityId, personId)).activity
}

export async function deleteActivity(deps: ServerDeps, personId: PersonId, activityId: string): Promise<void> {
  const { programmeId } = await mustFind(deps, activityId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    await lockActivity(transaction, activityId)
    const { activity } = await mustFind({ db: transaction }, activityId)
    await requireNothingRestsOnActivity(transaction, activityId)
    await removeActivity(transaction, activityId)
    await tellOfActivity(transaction, { programmeId, by: personId, now: deps.clock.now() }, activity, null)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
}

async function withLinksOfProgramme<Input extends Pick<ActivityInput, 'partnerIds' | 'themeIds'>>(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  input: Input,
): Promise<Input> {
  const partnerIds = await partnersOfProgramme(transaction, programmeId, input.partnerIds, 'partnerIds')
  const themeIds = await themesOfProgramme(transaction, programmeId, input.themeIds, 'themeIds')
  return { ...input, partnerIds, themeIds }
}

async function mustFind(deps: Pick<ServerDeps, 'db'>, activityId: string, reader: PersonId | null = null) {
  const found = await findActivity(deps.db, activityId, reader)
  if (found === null) throw notFound()
  return found
}
