import { isAnswered } from '@plenum/domain/thread-permission'
import type { FreezeState } from '@plenum/schema/api/freeze'
import type { ThemeId } from '@plenum/schema/id'
import { dispositionOutcomes, threadKinds, threadStates } from '@plenum/schema/thread'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

export type CheckResult = FreezeState['checks'][number]

/** As many as are named; the count is of all. */
export const mostItems = 20
const longestText = 160

const kindColumn = z.enum(threadKinds)
const stateColumn = z.enum(threadStates)
const outcomeColumn = z.enum(dispositionOutcomes).nullable()

/** What was submitted and has no answer: comments, and suggestions. */
export async function threadChecks(db: Kysely<Tables>, themeId: ThemeId): Promise<CheckResult[]> {
  const threads = (await submittedThreads(db, themeId)).filter(
    (row) =>
      !isAnswered({
        kind: kindColumn.parse(row.kind),
        state: stateColumn.parse(row.state),
        authorId: row.author_id,
        partnerId: row.partner_id,
        visibility: 'theme',
        hasDisposition: outcomeColumn.parse(row.outcome) !== null,
        isApplied: row.applied_at !== null,
        resolvedBy: row.resolved_by,
      }),
  )
  const checkOf = (check: CheckResult['check'], kind: string): CheckResult => {
    const open = threads.filter((row) => row.kind === kind)
    const items = open.slice(0, mostItems).map((row) => ({ threadId: row.id, text: shortened(wordsOf(row)) }))
    return { check, count: open.length, items }
  }
  return [checkOf('unanswered-threads', 'comment'), checkOf('open-suggestions', 'suggestion')]
}

function submittedThreads(db: Kysely<Tables>, themeId: ThemeId) {
  return db
    .selectFrom('thread')
    .selectAll('thread')
    .select((eb) => [
      eb
        .selectFrom('thread_event')
        .select('thread_event.person_id')
        .whereRef('thread_event.thread_id', '=', 'thread.id')
        .where('thread_event.kind', '=', 'resolved')
        .orderBy('thread_event.at', 'desc')
        .orderBy('thread_event.id', 'desc')
        .limit(1)
        .as('resolved_by'),
      // The entry that began it, which everybody sees.
      eb
        .selectFrom('thread_entry')
        .select('thread_entry.text')
        .whereRef('thread_entry.thread_id', '=', 'thread.id')
        .whereRef('thread_entry.created_at', '=', 'thread.created_at')
        .where('thread_entry.taken_back_at', 'is', null)
        .limit(1)
        .as('opening'),
    ])
    .where('theme_id', '=', themeId)
    .where('visibility', '=', 'theme')
    .orderBy('thread.created_at')
    .orderBy('thread.id')
    .execute()
}

/** What was said, else what it was said about; without the ids of who is mentioned. */
function wordsOf({ opening, quote }: { opening: string | null; quote: string }): string {
  return ((opening ?? '') || quote).replaceAll(/@\[\w+:[\w-]+\]/g, '@…')
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= longestText ? line : `${line.slice(0, longestText - 1).toWellFormed()}…`
}
