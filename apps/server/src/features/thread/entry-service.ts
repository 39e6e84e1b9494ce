import type { Thread } from '@plenum/schema/api/thread'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import { tell } from '../../notices/tell.ts'
import type { What } from '../../notices/told.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { announceThread } from './announce-thread.ts'
import { type Change, changeThread, requireMay } from './change-thread.ts'
import { checkMentions } from './check-mentions.ts'
import {
  type StoredEntry,
  findEntry,
  insertEntry,
  replaceText,
  setAgreement,
  standsBeside,
  takeBack,
} from './entry-repository.ts'
import { mentionsIn } from '../../mentions/mentions.ts'
import { type SeenThread, seenThread } from './seen-thread.ts'
import { showThread } from './show-threads.ts'
import { withdrawThread } from './state-service.ts'
import { mayEditEntry } from './to-entry.ts'
import { isOpening, shownEntries } from './what-is-shown.ts'

export function addReply(deps: ServerDeps, personId: PersonId, threadId: ThreadId, text: string): Promise<Thread> {
  return changeThread(deps, personId, threadId, 'reply', async ({ transaction, seen, at }) => {
    await checkMentions({ db: transaction, clock: deps.clock }, seen.context, text, insiders(seen))
    const entry = { threadId, authorId: personId, partnerId: speaksFor(seen), text, at }
    const entryId = await insertEntry(transaction, entry)
    await tellSaid({ transaction, seen, at }, { kind: 'said', threadId, entryId, mentions: mentionsIn(text) })
  })
}

/** Changes one's own words; what they were is kept. */
export function editEntry(
  deps: ServerDeps,
  personId: PersonId,
  entry: { threadId: ThreadId; entryId: string },
  text: string,
): Promise<Thread> {
  return changeThread(deps, personId, entry.threadId, 'reply', async (change) => {
    const { transaction, seen, at } = change
    const stored = await ownEntry(change, entry.entryId)
    if (stored.text === text) return
    const reading = { db: transaction, clock: deps.clock }
    await checkMentions(reading, seen.context, text, insiders(seen), mentionsIn(stored.text))
    await replaceText(transaction, stored, text, at)
    const known = mentionsIn(stored.text)
    const mentions = mentionsIn(text).filter((mention) => !known.includes(mention))
    if (mentions.length > 0) await tellSaid(change, { kind: 'named', ...entry, mentions })
  })
}

/** Takes one's own words back: they are kept and no longer shown. A comment of which nothing stands is withdrawn. */
export function takeBackEntry(
  deps: ServerDeps,
  personId: PersonId,
  entry: { threadId: ThreadId; entryId: string },
): Promise<Thread> {
  return changeThread(deps, personId, entry.threadId, 'reply', async (change) => {
    const { transaction, seen, at } = change
    const stored = await ownEntry(change, entry.entryId)
    const isLast = isOpening(seen.row, stored) && !(await standsBeside(transaction, entry.threadId, entry.entryId))
    if (isLast && seen.row.kind === 'comment') {
      requireMay(seen, 'withdraw')
      await withdrawThread(change)
    }
    await takeBack(transaction, entry.entryId, at)
  })
}

/** Agreeing is no news: it moves nothing to the top and makes nothing unread, so the thread is not touched. */
export async function setAgreementWith(
  deps: ServerDeps,
  personId: PersonId,
  { threadId, entryId }: { threadId: ThreadId; entryId: string },
  agrees: boolean,
): Promise<Thread> {
  const at = deps.clock.now()
  const seen = await deps.db.transaction().execute(async (transaction) => {
    const found = await seenThread({ db: transaction, clock: deps.clock }, personId, threadId)
    requireMay(found, 'reply')
    const stored = await shownEntry({ transaction, seen: found }, entryId)
    if (agrees && stored.taken_back_at !== null) {
      throw new AppError('conflict', 'It has been taken back meanwhile. Read the thread again.')
    }
    await setAgreement(transaction, entryId, personId, agrees, at)
    return found
  })
  await announceThread(deps, seen.context.theme.programmeId, seen.row)
  return showThread(deps, seen)
}

async function shownEntry(
  { transaction, seen }: Pick<Change, 'transaction' | 'seen'>,
  entryId: string,
): Promise<StoredEntry> {
  const stored = await findEntry(transaction, seen.row.id, entryId)
  if (stored === null || shownEntries(seen.context, seen.row, [stored]).length === 0) throw notFound()
  return stored
}

async function ownEntry(change: Change, entryId: string): Promise<StoredEntry> {
  const stored = await shownEntry(change, entryId)
  const { context, row } = change.seen
  if (stored.author_id !== context.actor.personId) {
    throw new AppError('not-allowed', 'Only who said it may change it or take it back.')
  }
  if (mayEditEntry(context.actor.personId, row, stored)) return stored
  throw new AppError('conflict', 'It has been decided upon or taken back meanwhile. Read the thread again.')
}

function tellSaid(
  { transaction, seen: { context }, at }: Change,
  what: Extract<What, { kind: 'said' | 'named' }>,
): Promise<void> {
  const { id: themeId, programmeId } = context.theme
  return tell(transaction, { programmeId, themeId, by: context.actor.personId, at, what })
}

/** The partner whose people alone read an internal thread. */
function insiders({ row }: SeenThread): string | null {
  return row.visibility === 'organisation' ? row.partner_id : null
}

/** In a thread of one's own organisation one speaks for it, elsewhere for the first of one's own. */
function speaksFor({ context, row }: SeenThread): string | null {
  const own = context.partners.find((partner) => partner.id === row.partner_id) ?? context.partners[0]
  return own?.id ?? null
}
