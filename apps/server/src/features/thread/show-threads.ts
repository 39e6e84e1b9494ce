import { mayWithThread } from '@plenum/domain/thread-permission'
import type { Thread, ThreadAnchor, ThreadEntry } from '@plenum/schema/api/thread'
import { parseDocumentId } from '@plenum/schema/id'
import { threadActions } from '@plenum/schema/thread'
import type { ServerDeps } from '../../server-deps.ts'
import { isUnread } from './is-unread.ts'
import { mentionNames } from '../../mentions/mention-names.ts'
import { mentionsIn } from '../../mentions/mentions.ts'
import type { SeenThread } from './seen-thread.ts'
import type { ThreadContext } from './thread-context.ts'
import { acronymsOf, agreementsByEntry, entriesByThread, eventsByThread, namesOf, readsOf } from './thread-parts.ts'
import { type ThreadRow, passageOfRow, situationOf } from './thread-row.ts'
import { toEntry } from './to-entry.ts'
import { isOfTheirPartner, shownEntries, shownEvents } from './what-is-shown.ts'

/** Threads as this person sees them, in a fixed number of queries. All of one theme, all seen by them. */
export async function showThreads(
  { db }: Pick<ServerDeps, 'db'>,
  context: ThreadContext,
  rows: readonly ThreadRow[],
): Promise<Thread[]> {
  const { personId } = context.actor
  const ids = rows.map((row) => row.id)
  const [entries, events] = [await entriesByThread(db, ids), await eventsByThread(db, ids)]
  const [agreements, reads] = [await agreementsByEntry(db, ids), await readsOf(db, personId, ids)]
  const [names, acronyms] = [await namesOf(db, rows), await acronymsOf(db, rows)]
  const shown = rows.map((row) => ({
    row,
    entries: shownEntries(context, row, entries.get(row.id) ?? []),
    events: shownEvents(context, row, events.get(row.id) ?? []),
  }))
  const mentioned = await mentionNames(
    db,
    shown.flatMap((thread) => mentionsOf(thread.entries)),
  )
  const person = (id: string) => ({ personId: id, name: names.get(id) ?? '' })

  return shown.map(({ row, ...parts }): Thread => {
    const mentions = mentionsOf(parts.entries)
    const may = threadActions.filter((action) => mayWithThread(context.actor, action, situationOf(row), context.theme))
    return {
      id: row.id,
      themeId: row.theme_id,
      kind: row.kind,
      visibility: row.visibility,
      language: row.document_id === null ? null : (parseDocumentId(row.document_id)?.language ?? null),
      anchor: anchorOf(row),
      marked: row.marked === 1,
      author: person(row.author_id),
      partner:
        row.partner_id === null ? null : { partnerId: row.partner_id, acronym: acronyms.get(row.partner_id) ?? '' },
      round: row.round,
      state: row.state,
      entries: parts.entries.map((entry): ThreadEntry =>
        toEntry(context.actor, row, may, entry, agreements.get(entry.id) ?? []),
      ),
      mentions: Object.fromEntries(mentions.map((mention) => [mention, mentioned.get(mention) ?? ''])),
      change: row.change,
      onEarlierText: row.on_earlier_text === 1,
      disposition:
        row.outcome === null || row.decided_by === null || row.decided_at === null
          ? null
          : { outcome: row.outcome, reason: row.reason, by: person(row.decided_by), at: time(row.decided_at) },
      applied:
        row.applied_by === null || row.applied_at === null
          ? null
          : { by: person(row.applied_by), at: time(row.applied_at) },
      history: parts.events.map((event) => ({
        kind: event.kind,
        by: { personId: event.person_id, name: event.name },
        at: time(event.at),
      })),
      createdAt: time(row.created_at),
      activeAt: time(row.active_at),
      me: {
        may,
        isAuthor: row.author_id === personId,
        isOurs: isOfTheirPartner(context, row),
        mentioned: mentions.some((mention) => isMe(context, mention)),
        unread: isUnread(context.actor, row, parts, reads.get(row.id) ?? null),
      },
    }
  })
}

/** One thread as `showThreads` shows it. */
export async function showThread(deps: Pick<ServerDeps, 'db'>, { context, row }: SeenThread): Promise<Thread> {
  const [thread] = await showThreads(deps, context, [row])
  if (thread === undefined) throw new Error('a thread was read and not shown')
  return thread
}

function mentionsOf(entries: readonly { text: string; taken_back_at: number | null }[]): string[] {
  const said = entries.filter((entry) => entry.taken_back_at === null)
  return [...new Set(said.flatMap((entry) => mentionsIn(entry.text)))]
}

function isMe({ actor }: ThreadContext, mention: string): boolean {
  return mention === `person:${actor.personId}` || actor.partnerIds.some((id) => mention === `partner:${id}`)
}

function anchorOf(row: ThreadRow): ThreadAnchor {
  switch (row.anchor_on) {
    case 'theme':
      return { on: 'theme' }
    case 'recommendation':
      return { on: 'recommendation', recommendationId: row.recommendation_id ?? '' }
    case 'passage':
    case 'block':
      return { on: row.anchor_on, passage: passageOfRow(row) }
  }
}

function time(at: number): string {
  return new Date(at).toISOString()
}
