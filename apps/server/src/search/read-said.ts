import { blocksText } from '@plenum/document/blocks-text'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { suggestedChangeSchema } from '@plenum/schema/api/thread'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { mentionNames } from '../mentions/mention-names.ts'
import { mentionsIn, withNames } from '../mentions/mentions.ts'
import type { ThreadFacts } from '../thread-access.ts'

/** An entry of a thread that stands, as it reads now. */
export type Said = {
  thread: ThreadFacts & Pick<Selectable<Tables['thread']>, 'id' | 'theme_id' | 'document_id'>
  author: string
  /** Milliseconds since 1970. */
  at: number
  /** With names in the place of mentions; of a suggestion also what it proposes. */
  text: string
}

/** By the ids of entries; those that were taken back, or are not there, are left out. */
export async function readSaid(db: Kysely<Tables>, entryIds: readonly string[]): Promise<Map<string, Said>> {
  if (entryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('thread_entry')
    .innerJoin('thread', 'thread.id', 'thread_entry.thread_id')
    .innerJoin('person', 'person.id', 'thread_entry.author_id')
    .select(['thread_entry.id as entry_id', 'thread_entry.text', 'thread_entry.created_at as at'])
    .select(['thread.id', 'thread.theme_id', 'thread.document_id', 'thread.kind', 'thread.change'])
    .select(['thread.author_id', 'thread.partner_id', 'thread.visibility', 'thread.state', 'thread.outcome'])
    .select(['thread.applied_at', 'thread.created_at', 'thread.submitted_at', 'person.name as author'])
    .where('thread_entry.id', 'in', [...entryIds])
    .where('thread_entry.taken_back_at', 'is', null)
    .execute()
  const names = await mentionNames(
    db,
    rows.flatMap(({ text }) => mentionsIn(text)),
  )
  const known = Object.fromEntries(names)
  return new Map(
    rows.map(({ entry_id, text, at, author, change, ...thread }) => {
      const proposed = at === thread.created_at ? proposedWords(change) : ''
      const said = [withNames(text, known), proposed].filter((part) => part !== '').join('\n\n')
      return [entry_id, { thread, author, at, text: said }]
    }),
  )
}

function proposedWords(column: string | null): string {
  if (column === null) return ''
  const change = suggestedChangeSchema.parse(JSON.parse(column)) as BlockChange
  return change.kind === 'remove' ? '' : blocksText([change.proposed])
}
