import type { Page } from '@plenum/schema/api/common'
import type { LateEdit } from '@plenum/schema/api/freeze'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'
import type { LateEditDeps } from './late-edit-deps.ts'
import { type LateEdits, bytesOf, lateEditKey, lateEditsOfTheme } from './repository.ts'

/**
 * What was kept aside in a theme and is not settled: authors see their own, who leads the theme sees all, to know what
 * may still come.
 */
export async function listLateEdits(
  deps: LateEditDeps,
  personId: PersonId,
  themeId: ThemeId,
  query: PageQuery,
): Promise<Page<LateEdit>> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('draft.read')) throw new AppError('not-allowed', 'The text of this theme is not open to you.')
  const after = readCursor(query.cursor, lateEditKey)
  const seesAll = access.may('suggestion.decide')
  const seen = (await lateEditsOfTheme(deps.db, themeId)).filter(
    ({ author, since, id }) =>
      (seesAll || author.personId === personId) &&
      (after === null || since > after[0] || (since === after[0] && id > after[1])),
  )
  const page = toPage(
    seen,
    query.limit,
    ({ since, id }) => [since, id],
    (edits) => edits,
  )
  const items: LateEdit[] = []
  for (const edits of page.items) items.push(await toLateEdit(deps, personId, edits, access))
  return { items, next: page.next }
}

async function toLateEdit(
  { db, desk }: LateEditDeps,
  personId: PersonId,
  edits: LateEdits,
  access: ThemeAccess,
): Promise<LateEdit> {
  const { id, documentId, language, author, at } = edits
  const { settled, updates } = await bytesOf(db, edits)
  const { changes, words } = await desk.late(documentId, settled, updates)
  const isAuthor = author.personId === personId
  const mayOffer = isAuthor && changes.length > 0 && access.may('thread.create')
  return {
    id,
    documentId,
    language,
    author,
    at: new Date(at).toISOString(),
    changes,
    words,
    me: { isAuthor, mayOffer },
  }
}
