import { type Partner, partnerKinds } from '@plenum/schema/api/partner'
import type { PartnerId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { type LocalizedInput, localizedColumn, readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'

/** Sort key of the list: key partners first, then by acronym, which is used once in a programme. */
export const partnerKey = z.tuple([z.string(), z.string()])
export type PartnerKey = z.infer<typeof partnerKey>

type PartnerRow = Selectable<Tables['partner']> & { people: number | null; logo: string | null; waiting: number | null }

const kindColumn = z.enum(partnerKinds)

export async function partnersOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  after: PartnerKey | null,
  limit: number,
): Promise<Partner[]> {
  let query = withPeople(db)
    .where('partner.programme_id', '=', programmeId)
    .orderBy('partner.kind')
    .orderBy('partner.acronym')
    .limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('partner.kind', 'partner.acronym'), '>', eb.tuple(...after)))
  }
  return (await query.execute()).map(toPartner)
}

/** The partner and the programme that it belongs to, or null. */
export async function findPartner(
  db: Kysely<Tables>,
  partnerId: PartnerId,
): Promise<{ partner: Partner; programmeId: ProgrammeId } | null> {
  const row = await withPeople(db).where('partner.id', '=', partnerId).executeTakeFirst()
  return row === undefined ? null : { partner: toPartner(row), programmeId: row.programme_id }
}

/** Whether a partner other than `except` has this acronym in the programme. */
export async function acronymIsTaken(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  acronym: string,
  except: PartnerId | null,
): Promise<boolean> {
  const row = await db
    .selectFrom('partner')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('acronym', '=', acronym)
    .executeTakeFirst()
  return row !== undefined && row.id !== except
}

export type PartnerChange = {
  acronym?: string | undefined
  name?: LocalizedInput | undefined
  description?: LocalizedInput | undefined
  since?: string | undefined
}

/**
 * Changes what is given, leaves the rest. False when the partner is no longer at this revision, or gone: nothing is
 * changed then.
 */
export async function updatePartner(
  db: Kysely<Tables>,
  partnerId: PartnerId,
  change: PartnerChange,
  revision: number,
): Promise<boolean> {
  const columns = {
    ...(change.acronym !== undefined && { acronym: change.acronym }),
    ...(change.name !== undefined && { name: localizedColumn(change.name) }),
    ...(change.description !== undefined && { description: localizedColumn(change.description) }),
    ...(change.since !== undefined && { since: change.since }),
  }
  const updated = await db
    .updateTable('partner')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', partnerId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

function withPeople(db: Kysely<Tables>) {
  return db
    .selectFrom('partner')
    .selectAll('partner')
    .select((eb) =>
      eb
        .selectFrom('partner_person')
        .whereRef('partner_person.partner_id', '=', 'partner.id')
        .select((count) => count.fn.countAll<number>().as('people'))
        .as('people'),
    )
    .select((eb) =>
      eb
        .selectFrom('partner_logo')
        .whereRef('partner_logo.partner_id', '=', 'partner.id')
        .select('partner_logo.hash')
        .as('logo'),
    )
    .select((eb) =>
      eb(
        eb
          .selectFrom('offer')
          .whereRef('offer.partner_id', '=', 'partner.id')
          .where('offer.state', '=', 'open')
          .select((count) => count.fn.countAll<number>().as('offers')),
        '+',
        eb
          .selectFrom('promotion')
          .whereRef('promotion.partner_id', '=', 'partner.id')
          .where('promotion.state', '=', 'proposed')
          .select((count) => count.fn.countAll<number>().as('promotions')),
      ).as('waiting'),
    )
}

function toPartner(row: PartnerRow): Partner {
  return {
    id: row.id,
    kind: kindColumn.parse(row.kind),
    acronym: row.acronym,
    name: readLocalized(row.name),
    description: readLocalized(row.description),
    since: row.since,
    leftOn: row.left_on,
    logo: row.logo,
    people: Number(row.people ?? 0),
    waits: Number(row.waiting ?? 0) > 0,
    revision: row.revision,
  }
}
