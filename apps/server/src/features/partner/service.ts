import type { Page } from '@plenum/schema/api/common'
import type { Partner, changePartnerSchema, createPartnerSchema } from '@plenum/schema/api/partner'
import type { PartnerId, PersonId, ProgrammeId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { insertPartner } from '../../db/insert-partner.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { acronymIsTaken, findPartner, partnerKey, partnersOf, updatePartner } from './repository.ts'

export async function listPartners(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Page<Partner>> {
  await requireMember(deps.db, personId, programmeId)
  const partners = await partnersOf(deps.db, programmeId, readCursor(query.cursor, partnerKey), query.limit + 1)
  return toPage(
    partners,
    query.limit,
    (partner) => [partner.kind, partner.acronym],
    (partner) => partner,
  )
}

export async function createPartner(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  input: z.output<typeof createPartnerSchema>,
): Promise<Partner> {
  await requireOrganiser(deps.db, personId, programmeId)
  const partnerId = await insertPartner(deps.db, programmeId, input, deps.clock.now())
  if (partnerId === null) throw acronymTaken()
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, partnerId)).partner
}

export async function changePartner(
  deps: ServerDeps,
  personId: PersonId,
  partnerId: PartnerId,
  change: z.output<typeof changePartnerSchema>,
): Promise<Partner> {
  const { programmeId } = await mustFind(deps, partnerId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    const { acronym } = change
    if (acronym !== undefined && (await acronymIsTaken(transaction, programmeId, acronym, partnerId))) {
      throw acronymTaken()
    }
    await updatePartner(transaction, partnerId, change)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return (await mustFind(deps, partnerId)).partner
}

async function mustFind(deps: ServerDeps, partnerId: PartnerId) {
  const found = await findPartner(deps.db, partnerId)
  if (found === null) throw notFound()
  return found
}

function acronymTaken(): AppError {
  return new AppError('conflict', 'Another partner of this programme has this acronym.', [
    { path: 'acronym', message: 'is taken by another partner' },
  ])
}
