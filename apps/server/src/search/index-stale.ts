import { type SearchKind, searchKinds } from '@plenum/schema/search'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import type { ServerDeps } from '../server-deps.ts'
import type { DraftDesk } from '../sync/draft-desk.ts'
import { commentEntries } from './entries/comment-entries.ts'
import {
  activityEntries,
  challengeEntries,
  eventEntries,
  partnerEntries,
  themeEntries,
} from './entries/record-entries.ts'
import { draftEntries, versionEntries } from './entries/text-entries.ts'
import { type SearchEntry, hashOfEntry, tokensOf } from './search-entry.ts'
import type { IndexedEntry, SearchSource } from './search-index.ts'

export type IndexDeps = Pick<ServerDeps, 'db' | 'searchIndex'> & { desk: Pick<DraftDesk, 'read'> }

const entriesOf: Record<SearchKind, (deps: IndexDeps, sourceId: string) => Promise<SearchEntry[]>> = {
  draft: draftEntries,
  version: versionEntries,
  comment: commentEntries,
  theme: themeEntries,
  activity: activityEntries,
  event: eventEntries,
  partner: partnerEntries,
  challenge: challengeEntries,
}

export type IndexOptions = {
  isWanted(): boolean
  /** Changes that could not be indexed: left alone, and still known to be out of date, until the caller forgets them. */
  failed: Set<string>
  onFailure(source: SearchSource, error: unknown): void
}

const kindColumn = z.enum(searchKinds)
/** Sources that are read, and then written in one transaction. */
const perRound = 25

/**
 * Brings the index up to what has changed, until nothing is left or `isWanted` says no. A source that cannot be read or
 * kept is put into `failed` and left as it is until it changes again, or the caller wants it tried once more.
 *
 * Each source is read outside the transaction that writes it: that takes away what said that it had changed only if it
 * has not changed again, so that nothing newer is ever overwritten, on however many nodes this runs.
 */
export async function indexStale(deps: IndexDeps, { isWanted, failed, onFailure }: IndexOptions): Promise<void> {
  const giveUp = (change: Change, error: unknown) => {
    failed.add(keyOf(change))
    onFailure(change, error)
  }
  while (isWanted()) {
    const stale = await nextChanges(deps, failed)
    if (stale.length === 0) return
    const read: Read[] = []
    for (const change of stale) {
      try {
        const entries = await entriesOf[change.kind](deps, change.sourceId)
        // Their words are worked out here: the transaction keeps others waiting.
        const indexed = entries.map((entry) => ({ row: rowOf(change, entry), tokens: tokensOf(entry) }))
        read.push({ ...change, entries: indexed })
      } catch (error) {
        giveUp(change, error)
      }
    }
    if (read.length === 0) continue
    try {
      await write(deps, read)
    } catch {
      // One that the database does not take keeps back none of the others.
      for (const one of read) await write(deps, [one]).catch((error: unknown) => giveUp(one, error))
    }
  }
}

type Change = SearchSource & { stamp: number }
type Read = Change & { entries: IndexedEntry[] }

const keyOf = ({ kind, sourceId, stamp }: Change) => `${kind} ${sourceId} ${stamp}`

async function nextChanges({ db }: IndexDeps, failed: ReadonlySet<string>): Promise<Change[]> {
  const rows = await db
    .selectFrom('search_stale')
    .selectAll()
    .limit(perRound + failed.size)
    .execute()
  return rows
    .map((row) => ({ kind: kindColumn.parse(row.kind), sourceId: row.source_id, stamp: row.stamp }))
    .filter((change) => !failed.has(keyOf(change)))
    .slice(0, perRound)
}

async function write({ db, searchIndex }: IndexDeps, read: readonly Read[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .deleteFrom('search_stale')
      .where((eb) =>
        eb.or(
          read.map(({ kind, sourceId, stamp }) =>
            eb.and([eb('kind', '=', kind), eb('source_id', '=', sourceId), eb('stamp', '=', stamp)]),
          ),
        ),
      )
      .returning(['kind', 'source_id'])
      .execute()
    const unchanged = new Set(taken.map(({ kind, source_id }) => `${kind} ${source_id}`))
    const current = read.filter(({ kind, sourceId }) => unchanged.has(`${kind} ${sourceId}`))
    await searchIndex.drop(transaction, current)
    for (const { entries } of current) await searchIndex.add(transaction, entries)
  })
}

function rowOf({ kind, sourceId }: SearchSource, entry: SearchEntry) {
  // PostgreSQL cannot hold a NUL character, which a draft may.
  const [title, text] = [entry.title, entry.text].map((part) => part.replaceAll('\0', '')) as [string, string]
  return {
    kind,
    source_id: sourceId,
    programme_id: entry.programmeId,
    theme_id: entry.themeId,
    thread_id: entry.threadId,
    language: entry.language,
    title,
    text,
    hash: hashOfEntry(entry),
    at: entry.at,
    seq: entry.seq,
  }
}

/**
 * Says of drafts that were written after they were last indexed that they have changed: a process that was killed did
 * not get to it, or somebody has been writing ever since. What else changes is noted with the change.
 */
export async function markUnreadDrafts(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('search_stale')
    .columns(['kind', 'source_id', 'stamp'])
    .expression((eb) =>
      eb
        .selectFrom('draft')
        .innerJoin('document', 'document.id', 'draft.document_id')
        .select((of) => [of.val('draft').as('kind'), 'draft.document_id as source_id', of.lit(0).as('stamp')])
        .where((of) =>
          of.not(
            of.exists(
              of
                .selectFrom('search_entry')
                .select('search_entry.number')
                .where('search_entry.kind', '=', 'draft')
                .whereRef('search_entry.source_id', '=', 'draft.document_id')
                .whereRef('search_entry.seq', '>=', 'document.head_seq'),
            ),
          ),
        ),
    )
    .onConflict((conflict) => conflict.columns(['kind', 'source_id']).doNothing())
    .execute()
}
