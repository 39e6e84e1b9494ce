import type { ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { expectedPartners } from '../../positions/expected-partners.ts'
import { submittedPartners, validationsOf } from '../../positions/validations.ts'
import { type CheckResult, mostItems } from './thread-checks.ts'

/** Partners that have not said what they think of the text as it is: all of them when it is in no validation. */
export async function positionCheck(db: Kysely<Tables>, themeId: ThemeId): Promise<CheckResult> {
  const open = (await validationsOf(db, themeId)).find(({ closedAt }) => closedAt === null)
  const answered = open === undefined ? new Set<string>() : await submittedPartners(db, open.id)
  const missing = (await expectedPartners(db, themeId)).filter(({ id }) => !answered.has(id))
  return {
    check: 'positions-missing',
    count: missing.length,
    items: missing.slice(0, mostItems).map(({ acronym }) => ({ text: acronym })),
  }
}
