import type { PersonId, ThemeId } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { readLocalized } from '../../db/localized-column.ts'
import { notFound } from '../../not-found.ts'
import { registerCsv } from './register-csv.ts'
import { registerDocx } from './register-docx.ts'
import { type RegisteredThread, readRegister } from './register-service.ts'
import { type RegisterTable, registerTable } from './register-table.ts'
import { registerWords } from './register-words.ts'
import { registerXlsx } from './register-xlsx.ts'
import type { ThreadDeps } from './thread-deps.ts'

export const registerFormats = ['csv', 'xlsx', 'docx'] as const
export type RegisterFormat = (typeof registerFormats)[number]

export type RegisterFile = { mediaType: string; name: string; bytes: Buffer }

const mediaTypes: Record<RegisterFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const pageSize = 200

/** The whole register as a file, its own words in `language`; what people wrote stays in theirs. */
export async function readRegisterFile(
  deps: ThreadDeps,
  personId: PersonId,
  themeId: ThemeId,
  asked: { format: RegisterFormat; language: Language; round?: number | undefined },
): Promise<RegisterFile> {
  const { format, language, round } = asked
  const lines = await allLines(deps, personId, themeId, round)
  const about = await titleOf(deps, themeId, language)
  const table = registerTable(lines, registerWords[language], { language, ...about })
  const ofRound = round === undefined ? '' : `-${round}`
  return { mediaType: mediaTypes[format], name: `register${ofRound}.${format}`, bytes: await write(format, table) }
}

async function allLines(
  deps: ThreadDeps,
  personId: PersonId,
  themeId: ThemeId,
  round: number | undefined,
): Promise<RegisteredThread[]> {
  const lines: RegisteredThread[] = []
  let cursor: string | undefined
  do {
    const page = await readRegister(deps, personId, themeId, { limit: pageSize, cursor, round })
    lines.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return lines
}

async function titleOf({ db }: ThreadDeps, themeId: ThemeId, language: Language) {
  const row = await db
    .selectFrom('theme')
    .innerJoin('programme', 'programme.id', 'theme.programme_id')
    .select(['theme.title', 'programme.time_zone'])
    .where('theme.id', '=', themeId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return { title: localized(readLocalized(row.title), language).text, timeZone: row.time_zone }
}

async function write(format: RegisterFormat, table: RegisterTable): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return registerCsv(table)
    case 'xlsx':
      return registerXlsx(table)
    case 'docx':
      return registerDocx(table)
  }
}
