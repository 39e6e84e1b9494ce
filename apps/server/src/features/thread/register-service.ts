import type { DraftNode } from '@plenum/document/draft-node'
import { isAnswered } from '@plenum/domain/thread-permission'
import type { Page } from '@plenum/schema/api/common'
import type { RegisterLine } from '@plenum/schema/api/thread'
import { type PersonId, type ThemeId, parseDocumentId } from '@plenum/schema/id'
import type { ThreadState } from '@plenum/schema/thread'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { mentionNames } from '../../mentions/mention-names.ts'
import { mentionsIn, withNames } from '../../mentions/mentions.ts'
import { type RegisterNumbers, createRegisterNumbers } from './register-numbers.ts'
import { requireReader } from './thread-context.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { type EntryRow, type EventRow, acronymsOf, entriesByThread, eventsByThread, namesOf } from './thread-parts.ts'
import { submittedOf, threadKey } from './thread-repository.ts'
import { type ThreadRow, situationOf } from './thread-row.ts'
import { isOpening } from './what-is-shown.ts'
import { wordsOfBlock } from './words-of-block.ts'

/** A line with the state of its thread, which tells what an answer without an outcome was, and whose text is "before". */
export type RegisteredThread = RegisterLine & { state: ThreadState; onEarlierText: boolean }

/**
 * Every submitted thread of a theme, of one round or of all, and what became of it; whoever reads the draft reads it.
 * Pages that are read with the same `numbers` number their recommendations alike.
 */
export async function readRegister(
  deps: ThreadDeps,
  personId: PersonId,
  themeId: ThemeId,
  { round, ...query }: PageQuery & { round?: number | undefined },
  numbers: RegisterNumbers = createRegisterNumbers(deps),
): Promise<Page<RegisteredThread>> {
  await requireReader(deps, personId, themeId)
  const after = readCursor(query.cursor, threadKey)
  const rows = await submittedOf(deps.db, themeId, round ?? null, after, query.limit + 1)
  const page = toPage(
    rows,
    query.limit,
    (row) => [row.created_at, row.id],
    (row) => row,
  )
  return { items: await toLines(deps, page.items, numbers), next: page.next }
}

async function toLines(
  { db }: ThreadDeps,
  rows: readonly ThreadRow[],
  registerNumbers: RegisterNumbers,
): Promise<RegisteredThread[]> {
  const ids = rows.map((row) => row.id)
  const [entries, events] = [await entriesByThread(db, ids), await eventsByThread(db, ids)]
  const [names, acronyms] = [await namesOf(db, rows), await acronymsOf(db, rows)]
  const openings = new Map(rows.map((row) => [row.id, openingText(row, entries.get(row.id) ?? [])]))
  const mentioned = await mentionNames(db, [...openings.values()].flatMap(mentionsIn))
  const mentions = Object.fromEntries(mentioned)
  const numbers = await recommendationNumbers(registerNumbers, rows)
  return rows.map((row) => ({
    threadId: row.id,
    round: row.round,
    kind: row.kind,
    language: row.document_id === null ? null : (parseDocumentId(row.document_id)?.language ?? null),
    recommendation: numbers.get(`${row.document_id} ${row.recommendation_id}`) ?? null,
    quote: row.quote,
    author: names.get(row.author_id) ?? '',
    partner: row.partner_id === null ? null : (acronyms.get(row.partner_id) ?? null),
    text: withNames(openings.get(row.id) ?? '', mentions),
    ...wordsOfChange(row),
    answered: isAnswered({ ...situationOf(row), resolvedBy: resolvedBy(events.get(row.id) ?? []) }),
    outcome: row.outcome,
    reason: row.reason,
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? ''),
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
    submittedAt: new Date(row.submitted_at ?? row.created_at).toISOString(),
    state: row.state,
    onEarlierText: row.on_earlier_text === 1,
  }))
}

function openingText(row: ThreadRow, entries: readonly EntryRow[]): string {
  const opening = entries.find((entry) => isOpening(row, entry))
  return opening === undefined || opening.taken_back_at !== null ? '' : opening.text
}

function wordsOfChange({ change }: ThreadRow): { before: string; after: string } {
  const words = (node: Record<string, unknown>) => wordsOfBlock(node as DraftNode)
  switch (change?.kind) {
    case undefined:
      return { before: '', after: '' }
    case 'insert':
      return { before: '', after: words(change.proposed) }
    case 'remove':
      return { before: words(change.base), after: '' }
    case 'change':
      return { before: words(change.base), after: words(change.proposed) }
  }
}

function resolvedBy(events: readonly EventRow[]): PersonId | null {
  return events.findLast((event) => event.kind === 'resolved')?.person_id ?? null
}

/** By document id and recommendation id. */
async function recommendationNumbers(
  numbers: RegisterNumbers,
  rows: readonly ThreadRow[],
): Promise<Map<string, number>> {
  const all = new Map<string, number>()
  const inRecommendations = rows.filter((row) => row.recommendation_id !== null)
  for (const documentId of new Set(inRecommendations.map((row) => row.document_id))) {
    if (documentId === null) continue
    for (const [id, number] of await numbers.of(documentId)) all.set(`${documentId} ${id}`, number)
  }
  return all
}
