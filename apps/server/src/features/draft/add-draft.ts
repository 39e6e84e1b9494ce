import type { Draft } from '@plenum/schema/api/theme'
import { type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { insertDraft } from '../../db/insert-draft.ts'
import { sealedStages } from '../../db/seal-drafts.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { startDrafts } from '../../start-drafts.ts'
import { themeAccess } from '../../theme-access.ts'
import { lockTheme } from '../../db/lock-theme.ts'
import { findDraft } from './repository.ts'

/** Gives the theme a draft in this language; `added` is false, and nothing changes, when it has one. */
export async function addDraft(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  language: Language,
): Promise<{ draft: Draft; added: boolean }> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('theme.manage')) {
    throw new AppError('not-allowed', 'Only an organiser of the programme may add a language.')
  }
  const documentId = documentIdOf(themeId, language)
  const present = await findDraft(deps.db, documentId)
  if (present !== null) return { draft: present, added: false }
  const added = await deps.db.transaction().execute(async (transaction) => {
    // Locked against the move that seals the drafts of the theme: this one would not be among them.
    const { stage } = await lockTheme(transaction, themeId)
    if (sealedStages.includes(stage))
      throw new AppError('conflict', 'The text of the theme is closed: it stays as it is.')
    return insertDraft(transaction, themeId, language, deps.clock.now())
  })
  if (added) {
    await startDrafts(deps, [documentId])
    const { programmeId } = access.theme
    deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId })
  }
  const draft = await findDraft(deps.db, documentId)
  if (draft === null) throw notFound()
  return { draft, added }
}
