import { maySeeThread } from '@plenum/domain/thread-permission'
import { threadKinds, threadStates, threadVisibilities } from '@plenum/schema/thread'
import { z } from 'zod'
import type { NoticeFacts, NoticeThread } from './notice-facts.ts'
import type { NoticeRow } from './notice-rows.ts'

const kindColumn = z.enum(threadKinds)
const visibilityColumn = z.enum(threadVisibilities)
const stateColumn = z.enum(threadStates)

/**
 * May the reader of these facts see this notice now?
 *
 *  1. Whoever is not in the programme sees nothing of it; what is about a theme is about one that is there.
 *  2. What is about a text or its discussion is seen by who may open it, and nobody else.
 *  3. Words that were taken back are not repeated, nor words of before an internal discussion was made public.
 *  4. What a partner offered is seen by its people and by organisers.
 *  5. A reminder of a deadline that was moved since is none.
 */
export function maySeeNotice(facts: NoticeFacts, { happening }: NoticeRow): boolean {
  const programme = facts.programmes.get(happening.programmeId)
  if (programme === undefined) return false
  const theme = happening.themeId === null ? null : facts.themes.get(happening.themeId)
  if (theme === undefined) return false
  const { what } = happening
  switch (what.kind) {
    case 'offer-made':
    case 'offer-accepted':
    case 'offer-declined':
    case 'promotion-refused':
      return programme.role === 'organiser' || facts.partnerIds.includes(what.partnerId)
    case 'said':
    case 'named':
      return mayReadEntry(facts, happening.themeId, what)
    case 'disposed':
      return openThread(facts, happening.themeId, what.threadId) !== null
    case 'deadline':
      return theme !== null && theme.deadline === what.deadline && theme.access.may('draft.read')
    case 'stage-moved':
    case 'theme-frozen':
    case 'theme-reopened':
    case 'late-words':
      return theme?.access.may('draft.read') === true
    case 'version-published':
    case 'joined-theme':
    case 'invitation-accepted':
    case 'activity-moved':
    case 'activity-cancelled':
    case 'partner-promoted':
    case 'place-free':
      return true
  }
}

function mayReadEntry(
  facts: NoticeFacts,
  themeId: string | null,
  { threadId, entryId }: { threadId: string; entryId: string },
): boolean {
  const thread = openThread(facts, themeId, threadId)
  const entry = facts.entries.get(entryId)
  if (thread === null || entry === undefined) return false
  if (entry.createdAt === thread.created_at || isOfTheirs(facts, thread)) return true
  return thread.submitted_at !== null && entry.createdAt >= thread.submitted_at
}

/** The thread, if the reader may open it. */
function openThread(facts: NoticeFacts, themeId: string | null, threadId: string): NoticeThread | null {
  const theme = themeId === null ? undefined : facts.themes.get(themeId)
  const thread = facts.threads.get(threadId)
  if (theme === undefined || thread === undefined) return null
  const actor = { ...theme.access.actor, personId: facts.reader, partnerIds: facts.partnerIds }
  const situation = {
    kind: kindColumn.parse(thread.kind),
    authorId: thread.author_id,
    partnerId: thread.partner_id,
    visibility: visibilityColumn.parse(thread.visibility),
    state: stateColumn.parse(thread.state),
    hasDisposition: thread.outcome !== null,
    isApplied: thread.applied_at !== null,
  }
  return maySeeThread(actor, situation, theme.access.theme) ? thread : null
}

function isOfTheirs({ reader, partnerIds }: NoticeFacts, thread: NoticeThread): boolean {
  return thread.author_id === reader || (thread.partner_id !== null && partnerIds.includes(thread.partner_id))
}
