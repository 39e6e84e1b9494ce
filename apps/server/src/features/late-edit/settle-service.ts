import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { ErrorCode } from '@plenum/schema/error-code'
import type { Offered } from '@plenum/schema/api/freeze'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { notFound } from '../../not-found.ts'
import { themeAccess } from '../../theme-access.ts'
import type { LateEditDeps } from './late-edit-deps.ts'
import { type LateEdits, bytesOf, findLateEdits, settleRows } from './repository.ts'

/** Suggestions at once; who has written more than this into a closed text copies it themselves. */
const mostSuggestions = 100

/** The draft does not take it as a suggestion, now or ever; anything else ends the offer, to be tried again. */
const unfit: readonly ErrorCode[] = ['bad-request', 'passage-gone', 'suggestion-conflict']

/**
 * Makes suggestions of what its author wrote too late, one for each changed block, and settles it. `left`: changes that
 * cannot be suggested; when that is all of them, nothing is settled. What ends in the middle is begun again without
 * suggesting anything twice. Refused as every suggestion is where the theme takes none now.
 */
export async function offerLateEdits(deps: LateEditDeps, personId: PersonId, id: string): Promise<Offered> {
  return deps.turns.take(id, async () => {
    const edits = await requireOwn(deps, personId, id)
    const { settled, updates } = await bytesOf(deps.db, edits)
    const { changes } = await deps.desk.late(edits.documentId, settled, updates)
    if (changes.length > mostSuggestions) {
      throw new AppError('too-many', `That would be more than ${mostSuggestions} suggestions.`)
    }
    const offered = await suggestAll(deps, personId, edits, changes)
    if (offered.threadIds.length === 0) return offered
    await deps.db.transaction().execute(async (transaction) => {
      const now = deps.clock.now()
      await settleRows(transaction, edits.rowIds, now)
      const { programmeId, themeId, documentId } = edits
      const detail = { documentId, ...offered }
      await appendAudit(transaction, { programmeId, personId, action: 'late-edits-offered', themeId, detail }, now)
    })
    announce(deps, edits)
    return offered
  })
}

/** Puts away what its author wrote too late: it is kept, and no longer shown. */
export async function dismissLateEdits(deps: LateEditDeps, personId: PersonId, id: string): Promise<void> {
  await deps.turns.take(id, async () => {
    const edits = await requireOwn(deps, personId, id)
    await settleRows(deps.db, edits.rowIds, deps.clock.now())
    announce(deps, edits)
  })
}

async function suggestAll(
  { suggest }: LateEditDeps,
  personId: PersonId,
  { id, themeId, language }: LateEdits,
  changes: readonly BlockChange[],
): Promise<Offered> {
  const threadIds: ThreadId[] = []
  let left = 0
  for (const change of changes) {
    try {
      threadIds.push(await suggest(personId, themeId, { language, change }, id))
    } catch (error) {
      // The draft says it already: there is nothing left of it.
      if (error instanceof AppError && error.code === 'conflict') continue
      if (!(error instanceof AppError && unfit.includes(error.code))) throw error
      left++
    }
  }
  return { threadIds, left }
}

/** Who may not see it does not learn that it is there; who leads the theme sees it, and it is not theirs to offer. */
async function requireOwn(deps: LateEditDeps, personId: PersonId, id: string): Promise<LateEdits> {
  const edits = await findLateEdits(deps.db, id)
  const access = edits === null ? null : await themeAccess(deps, personId, edits.themeId)
  if (edits === null || access === null || !access.may('draft.read')) throw notFound()
  if (edits.author.personId === personId) return edits
  if (!access.may('suggestion.decide')) throw notFound()
  throw new AppError('not-allowed', 'Only its author makes suggestions of it or puts it away.')
}

function announce({ liveBus }: LateEditDeps, { programmeId, themeId }: LateEdits): void {
  liveBus.publish({ programmeId }, { type: 'late-edits', programmeId, themeId })
}
