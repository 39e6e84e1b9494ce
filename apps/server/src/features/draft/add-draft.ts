import type { Draft } from '@plenum/schema/api/theme'
import { type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { insertDraft } from '../../db/insert-draft.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { startDrafts } from '../../start-drafts.ts'
import { themeAccess } from '../../theme-access.ts'
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
  if (access.theme.stage === 'frozen') throw new AppError('conflict', 'The theme is frozen: it stays as it is.')
  const added = await deps.db
    .transaction()
    .execute((transaction) => insertDraft(transaction, themeId, language, deps.clock.now()))
  if (added) {
    await startDrafts(deps, [documentId])
    const { programmeId } = access.theme
    deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId })
  }
  const draft = await findDraft(deps.db, documentId)
  if (draft === null) throw notFound()
  return { draft, added }
}
