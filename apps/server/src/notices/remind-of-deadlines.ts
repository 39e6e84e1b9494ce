import { reminderDue } from '@plenum/domain/deadline-reminder'
import type { ServerDeps } from '../server-deps.ts'
import { tell } from './tell.ts'

/** How far ahead to look: more than the first reminder. */
const ahead = 4 * 24 * 60 * 60 * 1000

/**
 * Says of every deadline that is near that it is, once for each reminder, however often and by however many this is
 * done. A deadline that is moved is another one.
 */
export async function remindOfDeadlines({ db, clock }: Pick<ServerDeps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  const themes = await db
    .selectFrom('theme')
    .select(['id', 'programme_id', 'deadline'])
    .where('deadline', '>', now)
    .where('deadline', '<=', now + ahead)
    .where('deleted_at', 'is', null)
    .execute()
  for (const { id: themeId, programme_id: programmeId, deadline } of themes) {
    const days = deadline === null ? null : reminderDue(deadline, now)
    if (deadline === null || days === null) continue
    const id = `deadline.${themeId}.${deadline}.${days}`
    const what = { kind: 'deadline', deadline } as const
    await db
      .transaction()
      .execute((transaction) => tell(transaction, { id, programmeId, themeId, by: null, at: now, what }))
  }
}
