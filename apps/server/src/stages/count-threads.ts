import type { ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** How many threads were said to a whole theme, and how many of them are open and have no answer. */
export async function countThreads(db: Kysely<Tables>, themeId: ThemeId): Promise<{ all: number; unanswered: number }> {
  const row = await db
    .selectFrom('thread')
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn
        .sum<number | null>(
          eb
            .case()
            .when(eb.and([eb('outcome', 'is', null), eb('state', '=', 'open')]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('unanswered'),
    ])
    .where('theme_id', '=', themeId)
    .where('submitted_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return { all: Number(row.total), unanswered: Number(row.unanswered ?? 0) }
}
