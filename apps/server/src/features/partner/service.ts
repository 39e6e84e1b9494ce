import type { Page } from '@plenum/schema/api/common'
import type { Partner, PartnerDetail, changePartnerSchema, createPartnerSchema } from '@plenum/schema/api/partner'
import type { PartnerId, PersonId, ProgrammeId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { insertPartner } from '../../db/insert-partner.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { replaceContacts } from './contact-repository.ts'
import { lockPartner, requirePresent } from './partner-context.ts'
import { readPartner } from './partner-detail.ts'
import { acronymIsTaken, findPartner, partnerKey, partnersOf, updatePartner } from './repository.ts'

export async function listPartners(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Page<Partner>> {
  const role = await requireMember(deps.db, personId, programmeId)
  const partners = await partnersOf(deps.db, programmeId, readCursor(query.cursor, partnerKey), query.limit + 1)
  return toPage(
    partners,
    query.limit,
    (partner) => [partner.kind, partner.acronym],
    (partner) => (role === 'organiser' ? partner : { ...partner, waits: false }),
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

/** Changes what is given; 'changed-meanwhile' with the partner as it is now when it was read at another revision. */
export async function changePartner(
  deps: ServerDeps,
  personId: PersonId,
  partnerId: PartnerId,
  change: z.output<typeof changePartnerSchema>,
): Promise<PartnerDetail> {
  const { contacts, revision, ...columns } = change
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const partner = await lockPartner(transaction, personId, partnerId)
    requirePresent(partner)
    const { acronym } = columns
    if (acronym !== undefined && (await acronymIsTaken(transaction, partner.programmeId, acronym, partnerId))) {
      throw acronymTaken()
    }
    if (!(await updatePartner(transaction, partnerId, columns, revision))) {
      const current = await readPartner({ db: transaction }, personId, partnerId)
      const detail = 'The partner was changed by somebody else since it was read.'
      throw new AppError('changed-meanwhile', detail, undefined, undefined, current)
    }
    if (contacts !== undefined) await replaceContacts(transaction, partner.programmeId, partnerId, contacts)
    return partner.programmeId
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
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
