import type { ServerDeps } from '../../server-deps.ts'
import { readSaid } from '../read-said.ts'
import type { SearchEntry } from '../search-entry.ts'

/** What somebody said in a thread, and what a suggestion proposes, as long as it stands. */
export async function commentEntries({ db }: Pick<ServerDeps, 'db'>, entryId: string): Promise<SearchEntry[]> {
  const said = (await readSaid(db, [entryId])).get(entryId)
  if (said === undefined) return []
  const place = await db
    .selectFrom('thread')
    .innerJoin('theme', 'theme.id', 'thread.theme_id')
    .select(['theme.programme_id'])
    .where('thread.id', '=', said.thread.id)
    .executeTakeFirstOrThrow()
  return [
    {
      programmeId: place.programme_id,
      themeId: said.thread.theme_id,
      threadId: said.thread.id,
      // Whoever comments on a Dutch text may do so in French.
      language: null,
      title: '',
      text: said.text,
      at: said.at,
      seq: null,
    },
  ]
}
