import type { Visit } from '@plenum/schema/api/version'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { ServerDeps } from '../../server-deps.ts'
import { headsOfTheme } from '../../versions/heads-of-theme.ts'
import { requireInTheme } from './version-access.ts'
import { findVisit, putVisit } from './visit-repository.ts'

/** Pages that are opened within this time of each other are one visit. */
const visitLasts = 30 * 60 * 1000

/** Somebody opens a page of the theme and sees it as it stands. */
export async function visitTheme(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<Visit> {
  await requireInTheme(deps, personId, themeId, 'draft.read')
  const now = deps.clock.now()
  const last = await findVisit(deps.db, themeId, personId)
  const isAnother = last !== undefined && now - last.at > visitLasts
  const before_at = isAnother ? last.at : (last?.before_at ?? null)
  const drafts = await headsOfTheme(deps.db, themeId)
  await putVisit(deps.db, {
    theme_id: themeId,
    person_id: personId,
    at: now,
    heads: JSON.stringify(Object.fromEntries(drafts.map(({ documentId, head }) => [documentId, head]))),
    before_at,
    before_heads: isAnother ? last.heads : (last?.before_heads ?? null),
  })
  return { since: before_at === null ? null : new Date(before_at).toISOString() }
}
