import type { ImportRow } from '@plenum/schema/api/import'
import { type Partner, partnerKinds } from '@plenum/schema/api/partner'
import type { PartnerId, ProgrammeId } from '@plenum/schema/id'
import { languages } from '@plenum/schema/language'
import type { Transaction } from 'kysely'
import { type LocalizedInput, localizedColumn, readLocalized } from '../../db/localized-column.ts'
import { insertPartner } from '../../db/insert-partner.ts'
import type { Tables } from '../../db/tables.ts'
import { readDay } from './read-day.ts'
import type { NamedRow } from './read-table.ts'
import { createRowReader, type RowReader } from './row-reader.ts'

type Present = { id: PartnerId; kind: string; since: string; name: string; description: string; left_at: number | null }

/** What is done for a row when the file is imported. */
export type Step = (transaction: Transaction<Tables>, now: number) => Promise<void>
export type Planned = { row: ImportRow; step: Step | null }

const kindWords: Record<Partner['kind'], readonly string[]> = {
  'key-partner': ['key-partner', 'key partner', 'sleutelpartner', 'partenaire clé', 'schlüsselpartner'],
  stakeholder: ['stakeholder', 'belanghebbende', 'partie prenante', 'interessenvertreter'],
}

/** What each row of partners would do, as the programme is now. Empty cells leave what there is. */
export async function planPartners(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  rows: readonly NamedRow[],
): Promise<Planned[]> {
  const known = await transaction
    .selectFrom('partner')
    .select(['id', 'acronym', 'kind', 'since', 'name', 'description', 'left_at'])
    .where('programme_id', '=', programmeId)
    .execute()
  const present = new Map<string, Present>(known.map(({ acronym, ...partner }) => [acronym, partner]))
  const seen = new Set<string>()
  return rows.map((row) => planPartner(programmeId, row, present, seen))
}

function planPartner(
  programmeId: ProgrammeId,
  row: NamedRow,
  present: ReadonlyMap<string, Present>,
  seen: Set<string>,
): Planned {
  const reader = createRowReader(row)
  const acronym = reader.needed('acronym', 20)
  if (acronym !== null && seen.has(acronym)) reader.fail('acronym', 'twice')
  if (acronym !== null) seen.add(acronym)
  const kind = readKind(reader)
  const since = readSince(reader)
  const name = readTexts((language) => reader.line(`name_${language}`, 200))
  const description = readTexts((language) => reader.text(`description_${language}`, 4000))
  const partner = acronym === null ? undefined : present.get(acronym)
  const facts = { row, reader, acronym: acronym ?? '', kind, since, name, description }
  return partner === undefined ? planNew(programmeId, facts) : planChange(facts, partner)
}

type Facts = {
  row: NamedRow
  reader: RowReader
  acronym: string
  kind: Partner['kind'] | null
  since: string | null
  name: LocalizedInput
  description: LocalizedInput
}

function planNew(programmeId: ProgrammeId, facts: Facts): Planned {
  const { reader, acronym, kind, since, name, description } = facts
  const { errors } = reader
  const has = (column: string) => errors.some((error) => error.column.startsWith(column))
  if (kind === null && !has('kind')) reader.fail('kind', 'missing')
  if (since === null && !has('since')) reader.fail('since', 'missing')
  if (Object.keys(name).length === 0 && !has('name')) reader.fail('name', 'missing')
  if (errors.length > 0 || kind === null || since === null) return faulty(facts)
  const values = { kind, since, ...columnsOf('name', name), ...columnsOf('description', description) }
  return {
    row: { ...rowOf(facts), outcome: 'new', changes: changesOf(values) },
    step: async (transaction, now) => {
      const id = await insertPartner(transaction, programmeId, { acronym, kind, since, name, description }, now)
      if (id === null) throw new Error('an acronym was taken under the lock of its programme')
    },
  }
}

function planChange(facts: Facts, partner: Present): Planned {
  const { reader, kind, since, name, description } = facts
  if (partner.left_at !== null) reader.fail('acronym', 'partner-gone')
  if (kind !== null && kind !== partner.kind) reader.fail('kind', 'other-kind')
  if (reader.errors.length > 0) return faulty(facts)
  const before = { name: readLocalized(partner.name), description: readLocalized(partner.description) }
  const values = {
    ...(since !== null && since !== partner.since && { since }),
    ...changedTexts('name', before.name, name),
    ...changedTexts('description', before.description, description),
  }
  const changes = changesOf(values)
  if (changes.length === 0) return { row: { ...rowOf(facts), outcome: 'unchanged', changes }, step: null }
  return {
    row: { ...rowOf(facts), outcome: 'changed', changes },
    step: async (transaction) => {
      await transaction
        .updateTable('partner')
        .set((eb) => ({
          since: since ?? partner.since,
          name: localizedColumn({ ...before.name, ...name }),
          description: localizedColumn({ ...before.description, ...description }),
          revision: eb('revision', '+', 1),
        }))
        .where('id', '=', partner.id)
        .execute()
    },
  }
}

function readKind(reader: RowReader): Partner['kind'] | null {
  const text = reader.line('kind', 100)?.toLowerCase() ?? ''
  if (text === '') return null
  return partnerKinds.find((kind) => kindWords[kind].includes(text)) ?? reader.fail('kind', 'bad-kind')
}

function readSince(reader: RowReader): string | null {
  const text = reader.read('since') ?? ''
  if (text === '') return null
  return readDay(text, reader.isNumber('since')) ?? reader.fail('since', 'bad-date')
}

function readTexts(read: (language: string) => string | null): LocalizedInput {
  const found = languages.map((language) => [language, read(language) ?? ''])
  return Object.fromEntries(found.filter(([, text]) => text !== ''))
}

function changedTexts(column: string, before: LocalizedInput, after: LocalizedInput): Record<string, string> {
  const changed = languages.filter((each) => after[each] !== undefined && after[each] !== before[each])
  return columnsOf(column, Object.fromEntries(changed.map((each) => [each, after[each]])))
}

function columnsOf(column: string, text: LocalizedInput): Record<string, string> {
  return Object.fromEntries(languages.flatMap((each) => (text[each] ? [[`${column}_${each}`, text[each]]] : [])))
}

function changesOf(values: Record<string, string>): ImportRow['changes'] {
  return Object.entries(values).map(([column, value]) => ({ column, value }))
}

function rowOf({ row, acronym, reader }: Facts) {
  return { row: row.row, subject: acronym, errors: reader.errors }
}

function faulty(facts: Facts): Planned {
  return { row: { ...rowOf(facts), outcome: 'error', changes: [] }, step: null }
}
