import { createHash } from 'node:crypto'
import type { PartnerDetail } from '@plenum/schema/api/partner'
import type { PartnerId, PersonId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import { requireMember } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { imageType } from './image-type.ts'
import { lockPartner, programmeOfPartner, requirePresent, touchPartner } from './partner-context.ts'
import { readPartner } from './partner-detail.ts'

export type Logo = { mediaType: string; hash: string; bytes: Uint8Array }

/** The logo, for members of the programme; 'not-found' without one. */
export async function readLogo(deps: ServerDeps, personId: PersonId, partnerId: PartnerId): Promise<Logo> {
  await requireMember(deps.db, personId, await programmeOfPartner(deps.db, partnerId))
  const row = await deps.db
    .selectFrom('partner_logo')
    .select(['media_type', 'hash', 'bytes'])
    .where('partner_id', '=', partnerId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return { mediaType: row.media_type, hash: row.hash, bytes: row.bytes }
}

/**
 * Puts a logo in the place of the one before, or takes it away (null). Which kind of image it is, its bytes say; anything
 * but PNG, JPEG and WebP is refused with 'file-refused'.
 */
export async function setLogo(
  deps: ServerDeps,
  personId: PersonId,
  partnerId: PartnerId,
  bytes: Buffer | null,
): Promise<PartnerDetail> {
  const mediaType = bytes === null ? '' : imageType(bytes)
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const partner = await lockPartner(transaction, personId, partnerId)
    requirePresent(partner)
    if (mediaType === null) throw new AppError('file-refused', 'A logo is an image in PNG, JPEG or WebP.')
    await transaction.deleteFrom('partner_logo').where('partner_id', '=', partnerId).execute()
    if (bytes !== null) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const logo = { partner_id: partnerId, media_type: mediaType, hash, bytes }
      await transaction.insertInto('partner_logo').values(logo).execute()
    }
    await touchPartner(transaction, partnerId)
    return partner.programmeId
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
}
