import type { Restored, restoreSchema } from '@plenum/schema/api/version'
import { type DocumentId, type PersonId, documentIdOf } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { notFound } from '../../not-found.ts'
import type { Confirm } from '../../sync/draft-desk.ts'
import type { TakenVersion } from '../../versions/take-version.ts'
import { showVersion } from './show-versions.ts'
import { requireVersion } from './version-access.ts'
import type { VersionDeps } from './version-deps.ts'
import { findVersion, keptDraft } from './version-repository.ts'
import { noSuchDraft } from './version-service.ts'

/**
 * Makes a draft, or one recommendation of it, what it was in a version, while others go on writing: an edit of the
 * restorer's like any other.
 *
 *  1. The right is asked before, and again right before it counts. A closed text refuses with 'sealed'.
 *  2. Everything that it undoes is in a version of the present, taken when the edit has been made and before it counts:
 *     what somebody writes meanwhile is merged with it, not undone.
 *  3. Where the text is so already nothing is written, and no version taken.
 *
 * A version of the present without a restore is what a failure between the two leaves.
 */
export async function restoreVersion(
  deps: VersionDeps,
  personId: PersonId,
  versionId: string,
  { language, recommendationId }: z.output<typeof restoreSchema>,
): Promise<Restored> {
  const { access, version } = await requireVersion(deps, personId, versionId, 'version.restore')
  const { theme_id: themeId } = version
  const documentId = documentIdOf(themeId, language)
  let before: TakenVersion | null = null
  const confirm = async (): Promise<void> => {
    await requireVersion(deps, personId, versionId, 'version.restore')
    before = await deps.versions.take({ themeId, kind: 'restore', label: '', by: personId, restoredId: versionId })
  }
  const isWritten = await write(deps, personId, { versionId, documentId, recommendationId }, confirm)
  const taken = before as TakenVersion | null
  if (!isWritten || taken === null) return { outcome: 'same', takenBefore: null }
  const detail = { language, ...(recommendationId !== undefined && { recommendationId }) }
  const { programmeId } = access.theme
  await deps.db
    .transaction()
    .execute((transaction) =>
      appendAudit(
        transaction,
        { programmeId, personId, action: 'version-restored', themeId, from: taken.number, to: version.number, detail },
        deps.clock.now(),
      ),
    )
  const row = await findVersion(deps.db, taken.id)
  if (row === null) throw notFound()
  return { outcome: 'restored', takenBefore: await showVersion(deps, access, row) }
}

/** False when the text says it already. */
async function write(
  { db, desk }: VersionDeps,
  personId: PersonId,
  what: { versionId: string; documentId: DocumentId; recommendationId: string | undefined },
  confirm: Confirm,
): Promise<boolean> {
  const { versionId, documentId, recommendationId } = what
  const draft = await keptDraft(db, versionId, documentId)
  if (draft === null) throw noSuchDraft()
  if (recommendationId === undefined) {
    return (await desk.restore(documentId, personId, draft.state, confirm)) === 'restored'
  }
  const from = { content: draft.content, recommendationId }
  const { outcome } = await desk.restoreRecommendation(documentId, personId, from, confirm)
  switch (outcome) {
    case 'applied':
      return true
    case 'done':
      return false
    case 'gone':
      throw new AppError('not-found', 'The version has no such recommendation.')
    case 'conflict':
      throw new AppError('conflict', 'The recommendation cannot stand in the draft as it was.')
  }
}
