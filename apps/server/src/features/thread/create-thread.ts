import { createHash } from 'node:crypto'
import { mayInTheme } from '@plenum/domain/permission'
import type { Thread } from '@plenum/schema/api/thread'
import type { PersonId, ThemeId, ThreadId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { mentionsIn } from '../../mentions/mentions.ts'
import { newId } from '../../new-id.ts'
import { tell } from '../../notices/tell.ts'
import { announceThread } from './announce-thread.ts'
import { checkMentions } from './check-mentions.ts'
import { insertEntry } from './entry-repository.ts'
import { partnerInName } from './partner-in-name.ts'
import { type Place, type ThreadInput, documentOf, placeOfThread } from './place-of-thread.ts'
import { refusalToComment } from './refusal-of-thread.ts'
import { seenThread } from './seen-thread.ts'
import { showThread } from './show-threads.ts'
import { type ThreadContext, requireReader } from './thread-context.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { insertEvent } from './thread-record.ts'
import { findThread, insertThread } from './thread-repository.ts'
import { passageColumns } from './thread-row.ts'

/**
 * Begins a thread. First its mark is made durable in the draft, then the thread is stored:
 *
 *  1. A refusal or an outage leaves no thread. The mark that it may leave names no thread: it is not shown, and goes when
 *     the draft next rests.
 *  2. With an Idempotency-Key the id follows from who asks what under which key: a process that dies between the thread
 *     and its answer does not make the next attempt begin a second one.
 */
export async function createThread(
  deps: ThreadDeps,
  personId: PersonId,
  themeId: ThemeId,
  input: ThreadInput,
  key: string | null,
): Promise<Thread> {
  const context = await requireReader(deps, personId, themeId)
  requireMayComment(context)
  const partnerId = partnerInName(context, input.partnerId, input.visibility)
  await checkMentions(deps, context, input.text, input.visibility === 'organisation' ? partnerId : null)

  const id = key === null ? newId() : idUnderKey(personId, key, themeId, input)
  const documentId = documentOf(themeId, input)
  if (documentId !== null) await requireDraft(deps, documentId)
  await deps.turns.take(documentId ?? id, async () => {
    if ((await findThread(deps.db, id)) !== null) return
    const confirm = async () => requireMayComment(await requireReader(deps, personId, themeId))
    const place = await placeOfThread(deps, personId, { id, documentId, input }, confirm)
    await store(deps, { id, themeId, personId, partnerId, input, place })
  })
  const { row } = await seenThread(deps, personId, id)
  await announceThread(deps, context.theme.programmeId, row)
  return showThread(deps, { context, row })
}

async function store(
  deps: ThreadDeps,
  thread: {
    id: ThreadId
    themeId: ThemeId
    personId: PersonId
    partnerId: string | null
    input: ThreadInput
    place: Place
  },
): Promise<void> {
  const { id, themeId, personId, partnerId, input, place } = thread
  await deps.db.transaction().execute(async (transaction) => {
    // Once more, in the transaction that stores it: the round may have ended while the mark was being written.
    const context = await requireReader({ db: transaction, clock: deps.clock }, personId, themeId)
    requireMayComment(context)
    const at = deps.clock.now()
    const inserted = await insertThread(transaction, {
      id,
      theme_id: themeId,
      document_id: place.documentId,
      kind: input.kind,
      visibility: input.visibility,
      author_id: personId,
      partner_id: partnerId,
      round: context.theme.round,
      anchor_on: place.anchorOn,
      ...passageColumns(place.passage),
      marked: place.marked ? 1 : 0,
      state: 'open',
      change: place.change === null ? null : JSON.stringify(place.change),
      on_earlier_text: place.onEarlierText ? 1 : 0,
      outcome: null,
      reason: '',
      decided_by: null,
      decided_at: null,
      applied_by: null,
      applied_at: null,
      applied_seq: null,
      created_at: at,
      submitted_at: input.visibility === 'theme' ? at : null,
      active_at: at,
    })
    if (!inserted) return
    const entry = { threadId: id, authorId: personId, partnerId, text: input.text, at }
    const entryId = await insertEntry(transaction, entry)
    await insertEvent(transaction, id, { kind: 'created', personId, at })
    const what = { kind: 'said', threadId: id, entryId, mentions: mentionsIn(input.text) } as const
    await tell(transaction, { programmeId: context.theme.programmeId, themeId, by: personId, at, what })
  })
}

function requireMayComment(context: ThreadContext): void {
  if (!mayInTheme(context.actor, 'thread.create', context.theme)) throw refusalToComment(context)
}

async function requireDraft({ db }: ThreadDeps, documentId: string): Promise<void> {
  const row = await db
    .selectFrom('draft')
    .select('document_id')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('no-such-draft', 'The theme has no draft in this language.')
}

function idUnderKey(personId: PersonId, key: string, themeId: ThemeId, input: ThreadInput): ThreadId {
  const asked = JSON.stringify([personId, key, themeId, input])
  return createHash('sha256').update(asked).digest('hex').slice(0, 24)
}
