import type { ProgrammeId } from '@plenum/schema/id'
import { type Language, languages } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from './tables.ts'

const languagesColumn = z.array(z.enum(languages)).min(1)

/** Reads `programme.languages`; the first is the one that new themes start in. */
export function readLanguages(column: string): Language[] {
  return languagesColumn.parse(JSON.parse(column))
}

export async function languagesOfProgramme(db: Kysely<Tables>, programmeId: ProgrammeId): Promise<Language[]> {
  const row = await db
    .selectFrom('programme')
    .select('languages')
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  return readLanguages(row.languages)
}
