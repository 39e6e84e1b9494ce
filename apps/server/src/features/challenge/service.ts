import type { Challenge, changeChallengeSchema, createChallengeSchema } from '@plenum/schema/api/challenge'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { activitiesOfProgramme, partnersOfProgramme, themesOfProgramme } from '../../db/ids-of-programme.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'
import { notFound } from '../../not-found.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { requireNothingRestsOnChallenge } from '../../sources/require-nothing-rests.ts'
import { challengesOf, columnsOf, countChallenges, findChallenge, setThemes } from './repository.ts'

type Input = z.output<typeof createChallengeSchema>

/** More would be a list that nobody reads as a map. */
const maxChallenges = 500

export async function listChallenges(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
): Promise<{ items: Challenge[] }> {
  await requireMember(deps.db, personId, programmeId)
  return { items: await challengesOf(deps.db, programmeId) }
}

export async function readChallenge(deps: ServerDeps, personId: PersonId, challengeId: string): Promise<Challenge> {
  const { challenge, programmeId } = await mustFind(deps, challengeId)
  await requireMember(deps.db, personId, programmeId)
  return challenge
}

export async function createChallenge(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  input: Input,
): Promise<Challenge> {
  await requireOrganiser(deps.db, personId, programmeId)
  const id = newId()
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    const content = await checked(transaction, programmeId, input)
    const { total, next } = await countChallenges(transaction, programmeId)
    if (total >= maxChallenges) throw new AppError('too-many', `A programme has at most ${maxChallenges} challenges.`)
    const now = deps.clock.now()
    await transaction
      .insertInto('challenge')
      .values({
        id,
        programme_id: programmeId,
        number: next,
        ...columnsOf(content),
        revision: 1,
        created_at: now,
        updated_at: now,
        removed_at: null,
      })
      .execute()
    await setThemes(transaction, id, content.themeIds)
    const detail = { number: next, title: input.title }
    const note = { programmeId, personId, action: 'challenge-added', themeId: null, detail } as const
    await appendAudit(transaction, note, now)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, id)).challenge
}

/** Refuses with 'changed-meanwhile', and the challenge as it is, what was made of another revision. */
export async function changeChallenge(
  deps: ServerDeps,
  personId: PersonId,
  challengeId: string,
  { revision, ...input }: z.output<typeof changeChallengeSchema>,
): Promise<Challenge> {
  const { programmeId } = await mustFind(deps, challengeId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    const { challenge } = await mustFind({ db: transaction }, challengeId)
    if (challenge.revision !== revision) {
      const said = 'Somebody else has changed this challenge meanwhile.'
      throw new AppError('changed-meanwhile', said, undefined, undefined, challenge)
    }
    const content = await checked(transaction, programmeId, input)
    const now = deps.clock.now()
    await transaction
      .updateTable('challenge')
      .set({ ...columnsOf(content), revision: revision + 1, updated_at: now })
      .where('id', '=', challengeId)
      .execute()
    await setThemes(transaction, challengeId, content.themeIds)
    const detail = { number: challenge.number, title: input.title }
    const note = { programmeId, personId, action: 'challenge-changed', themeId: null, detail } as const
    await appendAudit(transaction, note, now)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, challengeId)).challenge
}

export async function removeChallenge(deps: ServerDeps, personId: PersonId, challengeId: string): Promise<void> {
  const { programmeId } = await mustFind(deps, challengeId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    const { challenge } = await mustFind({ db: transaction }, challengeId)
    await requireNothingRestsOnChallenge(transaction, challengeId)
    const now = deps.clock.now()
    await transaction.updateTable('challenge').set({ removed_at: now }).where('id', '=', challengeId).execute()
    const detail = { number: challenge.number, title: challenge.title }
    const note = { programmeId, personId, action: 'challenge-removed', themeId: null, detail } as const
    await appendAudit(transaction, note, now)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
}

async function checked(transaction: Transaction<Tables>, programmeId: ProgrammeId, input: Input): Promise<Input> {
  const { partnerId, activityId } = input
  if (partnerId !== null) await partnersOfProgramme(transaction, programmeId, [partnerId], 'partnerId')
  if (activityId !== null) await activitiesOfProgramme(transaction, programmeId, [activityId], 'activityId')
  return { ...input, themeIds: await themesOfProgramme(transaction, programmeId, input.themeIds, 'themeIds') }
}

async function mustFind(deps: Pick<ServerDeps, 'db'>, challengeId: string) {
  const found = await findChallenge(deps.db, challengeId)
  if (found === null) throw notFound()
  return found
}
