import type { ProgrammeId } from '@plenum/schema/id'
import type { ServerDeps } from '../../server-deps.ts'
import { peopleOfPartner } from './thread-repository.ts'
import type { ThreadRow } from './thread-row.ts'

/** After a commit: pages read this thread again. Of an internal one nobody but its own people hears. */
export async function announceThread(
  { db, liveBus }: Pick<ServerDeps, 'db' | 'liveBus'>,
  programmeId: ProgrammeId,
  thread: Pick<ThreadRow, 'id' | 'theme_id' | 'visibility' | 'author_id' | 'partner_id'>,
): Promise<void> {
  const event = { type: 'thread', programmeId, themeId: thread.theme_id, threadId: thread.id } as const
  if (thread.visibility === 'theme') return liveBus.publish({ programmeId }, event)
  const people = thread.partner_id === null ? [] : await peopleOfPartner(db, programmeId, thread.partner_id)
  for (const personId of new Set([thread.author_id, ...people])) liveBus.publish({ personId }, event)
}
