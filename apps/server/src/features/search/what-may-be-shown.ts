import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { type Said, readSaid } from '../../search/read-said.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { mayOpenThread, mayReadSaid } from '../../thread-access.ts'
import type { Candidate } from './candidates.ts'
import type { SearchScope } from './scope.ts'

/** `said`: of a comment, as it reads now. */
export type Shown = { candidate: Candidate; said: Said | null }

const perRound = 100

/**
 * The first `wanted` of these that this person may open as things are now: the index may be some seconds behind what was
 * taken back, made internal or removed.
 */
export async function whatMayBeShown(
  deps: Pick<ServerDeps, 'db'>,
  scope: SearchScope,
  candidates: readonly Candidate[],
  wanted: number,
): Promise<Shown[]> {
  const shown: Shown[] = []
  for (let from = 0; from < candidates.length && shown.length < wanted; from += perRound) {
    const some = candidates.slice(from, from + perRound)
    const said = await readSaid(deps.db, idsOf(some, 'comment'))
    const there = await recordsThere(deps.db, some)
    for (const candidate of some) {
      if (!isOpen(scope, candidate, said, there)) continue
      shown.push({ candidate, said: candidate.kind === 'comment' ? (said.get(candidate.source_id) ?? null) : null })
    }
  }
  return shown.slice(0, wanted)
}

function isOpen(
  scope: SearchScope,
  { kind, source_id, programme_id, theme_id }: Candidate,
  said: ReadonlyMap<string, Said>,
  there: ReadonlySet<string>,
): boolean {
  if (!scope.programmes.has(programme_id)) return false
  const access = theme_id === null ? undefined : scope.themes.get(theme_id)?.access
  switch (kind) {
    case 'theme':
      return access !== undefined
    case 'draft':
      return access?.may('draft.read') === true
    case 'version':
      return access?.may('version.compare') === true && there.has(source_id)
    case 'comment': {
      const entry = said.get(source_id)
      if (access === undefined || entry === undefined) return false
      return mayOpenThread(scope, access, entry.thread) && mayReadSaid(scope, entry.thread, entry.at)
    }
    case 'activity':
    case 'event':
    case 'partner':
    case 'challenge':
      return there.has(source_id)
  }
}

async function recordsThere(db: Kysely<Tables>, candidates: readonly Candidate[]): Promise<Set<string>> {
  const there = new Set<string>()
  for (const table of ['version', 'activity', 'event', 'partner'] as const) {
    const ids = idsOf(candidates, table)
    if (ids.length === 0) continue
    for (const { id } of await db.selectFrom(table).select('id').where('id', 'in', ids).execute()) there.add(id)
  }
  for (const id of await challengesThere(db, idsOf(candidates, 'challenge'))) there.add(id)
  return there
}

async function challengesThere(db: Kysely<Tables>, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('challenge')
    .select('id')
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

const idsOf = (candidates: readonly Candidate[], kind: Candidate['kind']) =>
  candidates.filter((candidate) => candidate.kind === kind).map((candidate) => candidate.source_id)
