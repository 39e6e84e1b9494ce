import type { Page } from '@plenum/schema/api/common'
import type { Programme, changeProgrammeSchema, createProgrammeSchema } from '@plenum/schema/api/programme'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { z } from 'zod'
import { insertProgramme } from '../../db/insert-programme.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMayCreateProgrammes, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { findProgramme, programmeKey, programmesOf, updateProgramme } from './repository.ts'

export async function listProgrammes(deps: ServerDeps, personId: PersonId, query: PageQuery): Promise<Page<Programme>> {
  const rows = await programmesOf(deps.db, personId, readCursor(query.cursor, programmeKey), query.limit + 1)
  return toPage(
    rows,
    query.limit,
    (row) => row.key,
    (row) => row.programme,
  )
}

/** Refuses with 'not-found' whoever is not a member. */
export async function readProgramme(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
): Promise<Programme> {
  const programme = await findProgramme(deps.db, personId, programmeId)
  if (programme === null) throw notFound()
  return programme
}

/** Opens a programme with the person as its organiser; only persons who have the right to. */
export async function createProgramme(
  deps: ServerDeps,
  personId: PersonId,
  input: z.output<typeof createProgrammeSchema>,
): Promise<Programme> {
  await requireMayCreateProgrammes(deps.db, personId)
  const programmeId = await deps.db
    .transaction()
    .execute((transaction) => insertProgramme(transaction, input, [personId], deps.clock.now()))
  deps.liveBus.publish({ personId }, { type: 'programmes' })
  return readProgramme(deps, personId, programmeId)
}

export async function changeProgramme(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  change: z.output<typeof changeProgrammeSchema>,
): Promise<Programme> {
  await requireOrganiser(deps.db, personId, programmeId)
  await updateProgramme(deps.db, programmeId, change)
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readProgramme(deps, personId, programmeId)
}
