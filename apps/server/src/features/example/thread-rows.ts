import type { PersonId, ThemeId } from '@plenum/schema/id'
import { documentIdOf } from '@plenum/schema/id'
import type { ThreadEventKind } from '@plenum/schema/thread'
import type { Insertable } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'
import type { ExampleAct, ExampleEntry, ExampleMoment } from './content/thread-types.ts'
import type { PlacedThread } from './place-threads.ts'

type Role = ExampleAct['by']

/** What the content's keys and moments are in this loading. */
export type ThreadCast = {
  themeIds: ReadonlyMap<string, ThemeId>
  personId(role: Role): PersonId
  /** In whose name this account speaks. */
  partnerId(role: Role): string | null
  /** Milliseconds since 1970. */
  at(moment: ExampleMoment): number
  /** Of the theme with this key. */
  round(theme: string, moment: ExampleMoment): number
  /** A text with its mentions as they are stored. */
  text(written: string): string
}

export type ThreadRows = {
  thread: Insertable<Tables['thread']>
  entries: Insertable<Tables['thread_entry']>[]
  events: Insertable<Tables['thread_event']>[]
  agreements: Insertable<Tables['thread_agreement']>[]
}

/** A thread of the example as its rows; what is done in one act has one time, as when a person does it. */
export function threadRows(placed: PlacedThread, cast: ThreadCast): ThreadRows {
  const { thread } = placed
  const entries = thread.said.map((entry) => ({ entry, row: entryRow(placed, entry, cast) }))
  const events = eventRows(placed, cast)
  const acts = [...entries.map(({ row }) => row.created_at), ...events.map((event) => event.at)]
  return {
    thread: { ...threadRow(placed, cast), active_at: Math.max(...acts) },
    entries: entries.map(({ row }) => row),
    events,
    agreements: entries.flatMap(({ entry, row }) =>
      (entry.agreed ?? []).map(({ by, at }) => ({ entry_id: row.id, person_id: cast.personId(by), at: cast.at(at) })),
    ),
  }
}

function threadRow(
  { id, thread, passage, marked, change, appliedSeq }: PlacedThread,
  cast: ThreadCast,
): Omit<Insertable<Tables['thread']>, 'active_at'> {
  const { theme, language, about, internal, said, ending } = thread
  const [opening] = said
  const submitted = internal === null ? opening.at : (internal.submitted?.at ?? null)
  const themeId = cast.themeIds.get(theme) ?? ''
  const decided = ending === null || ending.kind === 'resolved' ? null : ending
  const applied = ending?.kind === 'applied' ? ending : null
  return {
    id,
    theme_id: themeId,
    document_id: language === null ? null : documentIdOf(themeId, language),
    kind: about.on === 'block' ? 'suggestion' : 'comment',
    visibility: submitted === null ? 'organisation' : 'theme',
    author_id: cast.personId(opening.by),
    partner_id: cast.partnerId(opening.by),
    round: cast.round(theme, submitted ?? opening.at),
    anchor_on: about.on,
    block_id: passage.blockId,
    recommendation_id: passage.recommendationId,
    quote: passage.quote,
    context_before: passage.before,
    context_after: passage.after,
    marked: marked ? 1 : 0,
    state: ending === null ? 'open' : 'resolved',
    change: change === null ? null : JSON.stringify(change),
    on_earlier_text: 0,
    outcome: decided === null ? null : decided.kind === 'applied' ? 'accepted' : decided.outcome,
    reason: decided?.reason ?? '',
    decided_by: decided === null ? null : cast.personId(decided.by),
    decided_at: decided === null ? null : cast.at(decided.at),
    applied_by: applied === null ? null : cast.personId(applied.by),
    applied_at: applied === null ? null : cast.at(applied.at),
    applied_seq: appliedSeq,
    created_at: cast.at(opening.at),
    submitted_at: submitted === null ? null : cast.at(submitted),
  }
}

function entryRow({ id }: PlacedThread, { by, at, text }: ExampleEntry, cast: ThreadCast) {
  return {
    id: newId(),
    thread_id: id,
    author_id: cast.personId(by),
    partner_id: cast.partnerId(by),
    text: cast.text(text),
    created_at: cast.at(at),
    edited_at: null,
    taken_back_at: null,
  }
}

function eventRows({ id, thread, appliedSeq }: PlacedThread, cast: ThreadCast) {
  const { said, internal, ending } = thread
  const event = (kind: ThreadEventKind, { by, at }: ExampleAct, detail: Record<string, unknown> = {}) => ({
    id: newId(),
    thread_id: id,
    kind,
    person_id: cast.personId(by),
    at: cast.at(at),
    detail: JSON.stringify(detail),
  })
  const events = [event('created', said[0])]
  if (internal !== null && internal.submitted !== null) events.push(event('submitted', internal.submitted))
  switch (ending?.kind) {
    case undefined:
      break
    case 'resolved':
      events.push(event('resolved', ending))
      break
    case 'disposed':
      events.push(event('disposed', ending, { outcome: ending.outcome, reason: ending.reason }))
      break
    case 'applied':
      events.push(event('disposed', ending, { outcome: 'accepted', reason: ending.reason }))
      events.push(event('applied', ending, { seq: appliedSeq }))
  }
  return events
}
