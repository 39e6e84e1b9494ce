import { createHash } from 'node:crypto'
import type { ImportResult } from '@plenum/schema/api/import'
import type { ImportSubject } from '@plenum/schema/import'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { planPartners } from './plan-partners.ts'
import { planPeople } from './plan-people.ts'
import { type NamedRow, readTable } from './read-table.ts'

type Asked = { personId: PersonId; programmeId: ProgrammeId; subject: ImportSubject; bytes: Buffer }

/** What importing this file would do, row by row. Nothing is done. */
export async function previewImport(deps: ServerDeps, asked: Asked): Promise<ImportResult> {
  await requireOrganiser(deps.db, asked.personId, asked.programmeId)
  const table = readTable(asked.bytes, asked.subject)
  if (!Array.isArray(table)) return { fault: table, rows: [], digest: digestOf([]), applied: false, links: [] }
  const planned = await deps.db.transaction().execute((transaction) => plan(deps, transaction, asked, table, []))
  return resultOf(planned, false, [])
}

/**
 * Does what the preview with this digest said: all of it or, with a refusal, none. 'bad-request' for a file that has a
 * fault; 'changed-meanwhile', with what it would do now, when the programme has changed since the preview.
 */
export async function applyImport(deps: ServerDeps, asked: Asked, digest: string): Promise<ImportResult> {
  const { personId, programmeId, subject, bytes } = asked
  await requireOrganiser(deps.db, personId, programmeId)
  const table = readTable(bytes, subject)
  if (!Array.isArray(table)) {
    throw new AppError('bad-request', 'The file cannot be read.', [{ path: 'file', message: table.code }])
  }
  const links: Invited[] = []
  const now = deps.clock.now()
  const result = await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    await requireOrganiser(transaction, personId, programmeId)
    const planned = await plan(deps, transaction, asked, table, links)
    const found = resultOf(planned, false, [])
    const fields = found.rows.flatMap(({ row, errors }) =>
      errors.map(({ column, code }) => ({ path: `rows.${row}.${column}`, message: code })),
    )
    if (fields.length > 0) throw new AppError('bad-request', 'Some rows have faults; nothing was imported.', fields)
    if (found.digest !== digest) {
      const detail = 'The programme has changed since the preview.'
      throw new AppError('changed-meanwhile', detail, undefined, undefined, found)
    }
    for (const { step } of planned) await step?.(transaction, now)
    const count = (outcome: string) => found.rows.filter((row) => row.outcome === outcome).length
    const detail = { new: count('new'), changed: count('changed') }
    const action = subject === 'partners' ? 'partners-imported' : 'people-imported'
    if (detail.new + detail.changed > 0) {
      await appendAudit(transaction, { programmeId, personId, action, themeId: null, detail }, now)
    }
    return resultOf(planned, true, links)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return result
}

type Invited = { email: string; link: string }

function plan(
  { clock, config }: ServerDeps,
  transaction: Transaction<Tables>,
  { personId, programmeId, subject }: Asked,
  table: readonly NamedRow[],
  links: Invited[],
) {
  if (subject === 'partners') return planPartners(transaction, programmeId, table)
  return planPeople(transaction, { programmeId, by: personId, now: clock.now() }, table, (email, token) =>
    links.push({ email, link: `${config.url}/invitation#${token}` }),
  )
}

function resultOf(planned: Awaited<ReturnType<typeof plan>>, applied: boolean, links: Invited[]): ImportResult {
  const rows = planned.map(({ row }) => row)
  return { fault: null, rows, digest: digestOf(rows), applied, links }
}

function digestOf(rows: ImportResult['rows']): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
