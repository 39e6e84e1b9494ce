import { mayOpenThread, mayReadSaid } from '../thread-access.ts'
import type { NoticeFacts, NoticeThread } from './notice-facts.ts'
import type { NoticeRow } from './notice-rows.ts'

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
  return mayReadSaid(readerOf(facts), thread, entry.createdAt)
}

/** The thread, if the reader may open it. */
function openThread(facts: NoticeFacts, themeId: string | null, threadId: string): NoticeThread | null {
  const theme = themeId === null ? undefined : facts.themes.get(themeId)
  const thread = facts.threads.get(threadId)
  if (theme === undefined || thread === undefined) return null
  return mayOpenThread(readerOf(facts), theme.access, thread) ? thread : null
}

const readerOf = ({ reader, partnerIds }: NoticeFacts) => ({ personId: reader, partnerIds })
