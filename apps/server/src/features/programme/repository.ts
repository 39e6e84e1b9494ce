import type { Programme } from '@plenum/schema/api/programme'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import { type SilenceRule, silenceRules } from '@plenum/schema/position'
import { programmeRoles } from '@plenum/schema/role'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { readLanguages } from '../../db/languages-of-programme.ts'
import { type LocalizedInput, localizedColumn, readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'

/** Sort key of the list: when the programme was opened, then its id. */
export const programmeKey = z.tuple([z.number(), z.string()])
export type ProgrammeKey = z.infer<typeof programmeKey>

type ProgrammeRow = Selectable<Tables['programme']> & { role: string }

const silenceColumn = z.enum(silenceRules)
const roleColumn = z.enum(programmeRoles)

/** Programmes that the person is a member of, oldest first, after `after`. */
export async function programmesOf(
  db: Kysely<Tables>,
  personId: PersonId,
  after: ProgrammeKey | null,
  limit: number,
): Promise<{ programme: Programme; key: ProgrammeKey }[]> {
  let query = withRole(db, personId).orderBy('programme.created_at').orderBy('programme.id').limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('programme.created_at', 'programme.id'), '>', eb.tuple(...after)))
  }
  const rows = await query.execute()
  const counts = await countsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ programme: toProgramme(row, counts), key: [row.created_at, row.id] }))
}

/** Null when there is no such programme or the person is not a member of it. */
export async function findProgramme(
  db: Kysely<Tables>,
  personId: PersonId,
  programmeId: ProgrammeId,
): Promise<Programme | null> {
  const row = await withRole(db, personId).where('programme.id', '=', programmeId).executeTakeFirst()
  return row === undefined ? null : toProgramme(row, await countsOf(db, [programmeId]))
}

/** Changes what is given, leaves the rest. */
export async function updateProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  change: {
    name?: LocalizedInput | undefined
    description?: LocalizedInput | undefined
    silence?: SilenceRule | undefined
  },
): Promise<void> {
  const columns = {
    ...(change.name !== undefined && { name: localizedColumn(change.name) }),
    ...(change.description !== undefined && { description: localizedColumn(change.description) }),
    ...(change.silence !== undefined && { silence: change.silence }),
  }
  if (Object.keys(columns).length === 0) return
  await db.updateTable('programme').set(columns).where('id', '=', programmeId).execute()
}

function withRole(db: Kysely<Tables>, personId: PersonId) {
  return db
    .selectFrom('programme')
    .innerJoin('programme_member', 'programme_member.programme_id', 'programme.id')
    .where('programme_member.person_id', '=', personId)
    .selectAll('programme')
    .select('programme_member.role')
}

type Counts = Map<string, Programme['counts']>

async function countsOf(db: Kysely<Tables>, programmeIds: readonly string[]): Promise<Counts> {
  const counts: Counts = new Map()
  for (const id of programmeIds) counts.set(id, { themes: 0, partners: 0, recommendations: 0 })
  if (programmeIds.length === 0) return counts
  const partners = await db
    .selectFrom('partner')
    .select((eb) => ['programme_id', eb.fn.countAll<number>().as('partners')])
    .where('programme_id', 'in', programmeIds)
    .groupBy('programme_id')
    .execute()
  for (const row of partners) counts.get(row.programme_id)!.partners = Number(row.partners)
  // The drafts of a theme say the same in several languages: the one that is furthest counts.
  const themes = await db
    .selectFrom('theme')
    .leftJoin('draft', 'draft.theme_id', 'theme.id')
    .select((eb) => ['theme.id', 'theme.programme_id', eb.fn.max('draft.recommendations').as('recommendations')])
    .where('theme.programme_id', 'in', programmeIds)
    .where('theme.deleted_at', 'is', null)
    .groupBy(['theme.id', 'theme.programme_id'])
    .execute()
  for (const row of themes) {
    const count = counts.get(row.programme_id)!
    count.themes += 1
    count.recommendations += Number(row.recommendations ?? 0)
  }
  return counts
}

function toProgramme(row: ProgrammeRow, counts: Counts): Programme {
  const role = roleColumn.parse(row.role)
  return {
    id: row.id,
    name: readLocalized(row.name),
    description: readLocalized(row.description),
    languages: readLanguages(row.languages),
    timeZone: row.time_zone,
    silence: silenceColumn.parse(row.silence),
    createdAt: new Date(row.created_at).toISOString(),
    counts: counts.get(row.id)!,
    me: { role, mayManage: role === 'organiser' },
  }
}
