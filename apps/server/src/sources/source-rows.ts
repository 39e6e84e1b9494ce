import { activityKinds } from '@plenum/schema/api/calendar'
import type { Source } from '@plenum/schema/api/source'
import type { ThemeId } from '@plenum/schema/id'
import { languages } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { readLocalized } from '../db/localized-column.ts'
import type { Tables } from '../db/tables.ts'
import { hasPassage } from './passage.ts'

const kindColumn = z.enum(activityKinds)
const languageColumn = z.enum(languages)
const maxThreadText = 160

/**
 * What the recommendations of a theme rest on, in the order in which it was added. Threads with what they begin with:
 * who may not read the theme that one is of is not to be told.
 */
export async function sourcesOf(db: Kysely<Tables>, themeId: ThemeId): Promise<Source[]> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('person', 'person.id', 'source.added_by')
    .leftJoin('activity', 'activity.id', 'source.activity_id')
    .leftJoin('challenge', 'challenge.id', 'source.challenge_id')
    .leftJoin('thread', 'thread.id', 'source.thread_id')
    .selectAll('source')
    .select([
      'person.name',
      'activity.kind as activity_kind',
      'activity.title as activity_title',
      'activity.starts_at',
      'activity.report',
      'challenge.number',
      'challenge.title as challenge_title',
      'thread.theme_id as thread_theme',
      'thread.document_id as thread_document',
      'thread.state as thread_state',
    ])
    .where('source.theme_id', '=', themeId)
    .orderBy('source.added_at')
    .orderBy('source.id')
    .execute()
  const begins = await beginnings(
    db,
    rows.flatMap(({ thread_id }) => (thread_id === null ? [] : [thread_id])),
  )
  return rows.map((row): Source => {
    const language = row.language === null ? null : languageColumn.parse(row.language)
    return {
      id: row.id,
      recommendationId: row.recommendation_id,
      kind: row.activity_id !== null ? 'activity' : row.challenge_id !== null ? 'challenge' : 'thread',
      activity:
        row.activity_id === null
          ? null
          : {
              id: row.activity_id,
              kind: kindColumn.parse(row.activity_kind),
              title: readLocalized(row.activity_title ?? '{}'),
              startsAt: new Date(row.starts_at ?? 0).toISOString(),
            },
      challenge:
        row.challenge_id === null
          ? null
          : { id: row.challenge_id, number: row.number ?? 0, title: readLocalized(row.challenge_title ?? '{}') },
      thread:
        row.thread_id === null || row.thread_state === 'withdrawn'
          ? null
          : {
              id: row.thread_id,
              themeId: row.thread_theme ?? '',
              language: languageOf(row.thread_document),
              text: begins.get(row.thread_id) ?? '',
            },
      passage:
        language === null || row.quote === null
          ? null
          : {
              language,
              quote: row.quote,
              found: hasPassage(readLocalized(row.report ?? '{}')[language] ?? '', row.quote),
            },
      addedBy: { personId: row.added_by, name: row.name },
      addedAt: new Date(row.added_at).toISOString(),
    }
  })
}

/** How each thread begins. */
async function beginnings(db: Kysely<Tables>, threadIds: readonly string[]): Promise<Map<string, string>> {
  if (threadIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('thread')
    .innerJoin('thread_entry', (join) =>
      join.onRef('thread_entry.thread_id', '=', 'thread.id').onRef('thread_entry.created_at', '=', 'thread.created_at'),
    )
    .select(['thread.id', 'thread.quote', 'thread_entry.text', 'thread_entry.taken_back_at'])
    .where('thread.id', 'in', [...new Set(threadIds)])
    .execute()
  return new Map(
    rows.map((row) => {
      const said = row.taken_back_at === null ? row.text.replaceAll(/@\[\w+:[\w-]+\]/g, '@…') : row.quote
      const line = said.replaceAll(/\s+/g, ' ').trim()
      return [row.id, line.length > maxThreadText ? `${line.slice(0, maxThreadText - 1).trimEnd()}…` : line]
    }),
  )
}

/** Of `<themeId>.<language>`. */
function languageOf(documentId: string | null) {
  return documentId === null ? null : languageColumn.parse(documentId.slice(documentId.lastIndexOf('.') + 1))
}
