import type { Page } from '@plenum/schema/api/common'
import type { SearchHit, searchQuerySchema } from '@plenum/schema/api/search'
import type { PersonId } from '@plenum/schema/id'
import { z } from 'zod'
import { cursorOf, readCursor } from '../../page-cursor.ts'
import { queryTerms } from '../../search/query-terms.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { readCandidates } from './candidates.ts'
import { oneOfEach } from './one-of-each.ts'
import { searchScope } from './scope.ts'
import { showHits } from './show-hits.ts'
import { whatMayBeShown } from './what-may-be-shown.ts'

/** More are not looked at: who finds a thousand things does not look for the last of them. */
const mostCandidates = 1000

/** How many hits were shown. */
const offsetKey = z.tuple([z.int().min(0).max(mostCandidates)])

/**
 * What this person may read and that has all the words, best first. What may not be opened is neither shown nor counted:
 * there is no total, and a page goes on where the hits shown before it end.
 */
export async function search(
  deps: ServerDeps,
  personId: PersonId,
  query: z.output<typeof searchQuerySchema>,
): Promise<Page<SearchHit>> {
  const [offset] = readCursor(query.cursor, offsetKey) ?? [0]
  const terms = queryTerms(query.q)
  if (terms.length === 0) return { items: [], next: null }
  const end = offset + query.limit
  // All of one moment: what is indexed anew in between has other numbers.
  return deps.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const scope = await searchScope({ ...deps, db }, personId, query.programmeId ?? null)
      if (scope.programmes.size === 0) return { items: [], next: null }
      const language = query.language ?? null
      const asked = { terms, kind: query.kind ?? null, language, limit: mostCandidates }
      const found = oneOfEach(await readCandidates({ ...deps, db }, scope, asked), language)
      const shown = await whatMayBeShown({ db }, scope, found, end + 1)
      return {
        items: await showHits({ db }, scope, shown.slice(offset, end), terms),
        next: shown.length > end ? cursorOf([end]) : null,
      }
    })
}
