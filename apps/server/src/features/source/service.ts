import type { Source, Sources, addSourceSchema } from '@plenum/schema/api/source'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { activitiesOfProgramme, unknownId } from '../../db/ids-of-programme.ts'
import { languagesOfProgramme } from '../../db/languages-of-programme.ts'
import { readLocalized } from '../../db/localized-column.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import { lockTheme } from '../../db/lock-theme.ts'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { hasPassage } from '../../sources/passage.ts'
import type { RecommendationsReader } from '../../sources/recommendations-of-theme.ts'
import { sourcesOf } from '../../sources/source-rows.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'

export type SourceDeps = ServerDeps & { recommendations: RecommendationsReader }

/** Of one theme; a report's every sentence in every recommendation would be no trail any more. */
const maxSources = 1000

/** What the recommendations of a theme rest on, for who reads its text; of a thread of another theme only who reads that. */
export async function readSources(deps: SourceDeps, personId: PersonId, themeId: ThemeId): Promise<Sources> {
  const access = await requireReader(deps, personId, themeId)
  const order = await languagesOfProgramme(deps.db, access.theme.programmeId)
  return {
    recommendations: await deps.recommendations.read(themeId, order),
    sources: await shownTo(deps, personId, access, await sourcesOf(deps.db, themeId)),
    me: { mayLink: access.may('text.write') },
  }
}

/** Links a source, for who writes the text. The same one twice is one. */
export async function addSource(
  deps: SourceDeps,
  personId: PersonId,
  themeId: ThemeId,
  input: z.output<typeof addSourceSchema>,
): Promise<Sources> {
  const access = await requireWriter(deps, personId, themeId)
  const { programmeId } = access.theme
  const known = await deps.recommendations.read(themeId, [])
  if (!known.some(({ id }) => id === input.recommendationId)) {
    throw new AppError('bad-request', 'The text has no such recommendation.', [
      { path: 'recommendationId', message: 'is no recommendation of this text' },
    ])
  }
  await deps.db.transaction().execute(async (transaction) => {
    await lockTheme(transaction, themeId)
    // What is linked is not removed meanwhile.
    await lockProgramme(transaction, programmeId)
    const target = await targetOf({ ...deps, db: transaction }, personId, access, input)
    const present = await transaction.selectFrom('source').selectAll().where('theme_id', '=', themeId).execute()
    const isSame = (row: (typeof present)[number]) =>
      row.recommendation_id === input.recommendationId &&
      row.activity_id === target.activity_id &&
      row.challenge_id === target.challenge_id &&
      row.thread_id === target.thread_id &&
      row.language === target.language &&
      row.quote === target.quote
    if (present.some(isSame)) return
    if (present.length >= maxSources) throw new AppError('too-many', `A theme has at most ${maxSources} sources.`)
    const now = deps.clock.now()
    // The order in which they were added, also of two in one moment.
    const addedAt = Math.max(now, ...present.map(({ added_at }) => added_at + 1))
    const row = { id: newId(), theme_id: themeId, recommendation_id: input.recommendationId, ...target }
    await transaction
      .insertInto('source')
      .values({ ...row, added_at: addedAt, added_by: personId })
      .execute()
    await note(transaction, 'source-added', { programmeId, themeId, personId }, row, now)
  })
  deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId })
  return readSources(deps, personId, themeId)
}

export async function removeSource(deps: SourceDeps, personId: PersonId, sourceId: string): Promise<void> {
  const found = await deps.db.selectFrom('source').select('theme_id').where('id', '=', sourceId).executeTakeFirst()
  if (found === undefined) throw notFound()
  const themeId = found.theme_id
  const { programmeId } = (await requireWriter(deps, personId, themeId)).theme
  await deps.db.transaction().execute(async (transaction) => {
    await lockTheme(transaction, themeId)
    const row = await transaction.deleteFrom('source').where('id', '=', sourceId).returningAll().executeTakeFirst()
    if (row === undefined) return
    await note(transaction, 'source-removed', { programmeId, themeId, personId }, row, deps.clock.now())
  })
  deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId })
}

type Target = Pick<Tables['source'], 'activity_id' | 'challenge_id' | 'thread_id' | 'language' | 'quote'>

const nothing: Target = { activity_id: null, challenge_id: null, thread_id: null, language: null, quote: null }

/** What is linked, if it is of this programme and the person may read it; refuses as if it were not there otherwise. */
async function targetOf(
  deps: ServerDeps,
  personId: PersonId,
  { theme: { programmeId } }: ThemeAccess,
  { kind, targetId, passage }: z.output<typeof addSourceSchema>,
): Promise<Target> {
  const { db } = deps
  switch (kind) {
    case 'activity': {
      await activitiesOfProgramme(db, programmeId, [targetId], 'targetId')
      if (passage === null) return { ...nothing, activity_id: targetId }
      const { report } = await db
        .selectFrom('activity')
        .select('report')
        .where('id', '=', targetId)
        .executeTakeFirstOrThrow()
      if (!hasPassage(readLocalized(report)[passage.language] ?? '', passage.quote)) {
        throw new AppError('passage-gone', 'The report does not have these words.', [
          { path: 'passage.quote', message: 'is not in the report' },
        ])
      }
      return { ...nothing, activity_id: targetId, language: passage.language, quote: passage.quote }
    }
    case 'challenge': {
      const challenge = await db
        .selectFrom('challenge')
        .select('id')
        .where('id', '=', targetId)
        .where('programme_id', '=', programmeId)
        .where('removed_at', 'is', null)
        .executeTakeFirst()
      if (challenge === undefined) throw unknownId('targetId', 'names a challenge that this programme does not have')
      return { ...nothing, challenge_id: targetId }
    }
    case 'thread': {
      const thread = await db
        .selectFrom('thread')
        .innerJoin('theme', 'theme.id', 'thread.theme_id')
        .select('thread.theme_id')
        .where('thread.id', '=', targetId)
        .where('thread.visibility', '=', 'theme')
        .where('thread.state', '!=', 'withdrawn')
        .where('theme.programme_id', '=', programmeId)
        .executeTakeFirst()
      const access = thread === undefined ? null : await themeAccess(deps, personId, thread.theme_id)
      if (access?.may('draft.read') !== true) {
        throw unknownId('targetId', 'names a discussion that this programme does not have')
      }
      return { ...nothing, thread_id: targetId }
    }
  }
}

async function shownTo(
  deps: ServerDeps,
  personId: PersonId,
  own: ThemeAccess,
  sources: readonly Source[],
): Promise<Source[]> {
  const readable = new Map([[own.theme.id, true]])
  for (const { thread } of sources) {
    if (thread === null || readable.has(thread.themeId)) continue
    const access = await themeAccess(deps, personId, thread.themeId)
    readable.set(thread.themeId, access?.may('draft.read') === true)
  }
  return sources.map((source) =>
    source.thread === null || readable.get(source.thread.themeId) === true ? source : { ...source, thread: null },
  )
}

async function requireReader(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<ThemeAccess> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('draft.read')) throw new AppError('not-allowed', 'The text of this theme is not open to you.')
  return access
}

async function requireWriter(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<ThemeAccess> {
  const access = await requireReader(deps, personId, themeId)
  if (!access.may('text.write')) {
    throw new AppError('not-allowed', 'Sources are linked by those who write the text, while it is written.')
  }
  return access
}

function note(
  transaction: Transaction<Tables>,
  action: 'source-added' | 'source-removed',
  where: { programmeId: string; themeId: string; personId: string },
  row: Pick<Tables['source'], 'recommendation_id' | 'activity_id' | 'challenge_id' | 'thread_id'>,
  now: number,
) {
  const detail = {
    recommendationId: row.recommendation_id,
    activityId: row.activity_id,
    challengeId: row.challenge_id,
    threadId: row.thread_id,
  }
  return appendAudit(transaction, { ...where, action, detail }, now)
}
