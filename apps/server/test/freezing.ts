import type { FreezeState } from '@plenum/schema/api/freeze'
import { type Answer, call } from './call.ts'
import { type Discussion, createDiscussion, setTheme } from './discussion.ts'
import type { SignedInPerson, TestApp } from './test-app.ts'

export const reason = 'De werkgroep heeft zo besloten.'

/** The French draft of a discussion has no text. */
export const behind = { check: 'drafts-behind', reason }

/** Nobody was asked what they think of it. */
export const missing = { check: 'positions-missing', reason }

/** A discussion in consolidation. */
export async function createConsolidation(test: TestApp): Promise<Discussion> {
  const discussion = await createDiscussion(test)
  await setTheme(test, discussion.themeId, { stage: 'consolidation' })
  return discussion
}

/** Makes the theme final; for the reason above although a draft is behind and nobody was asked, unless told otherwise. */
export function freeze(
  test: TestApp,
  as: SignedInPerson | null,
  themeId: string,
  overrides: object[] = [behind, missing],
  label = '',
): Promise<Answer<FreezeState>> {
  return call<FreezeState>(test, as, 'POST', `/api/themes/${themeId}/freeze`, { label, overrides })
}

export function unfreeze(
  test: TestApp,
  as: SignedInPerson | null,
  themeId: string,
  why = reason,
): Promise<Answer<FreezeState>> {
  return call<FreezeState>(test, as, 'DELETE', `/api/themes/${themeId}/freeze`, { reason: why })
}

/** What is in the way of a freeze, or the one that holds. */
export function freezeState(test: TestApp, as: SignedInPerson | null, themeId: string): Promise<Answer<FreezeState>> {
  return call<FreezeState>(test, as, 'GET', `/api/themes/${themeId}/freeze`)
}

/** Kind and number of the theme's versions. */
export async function versionsOf(test: TestApp, themeId: string): Promise<[string, number][]> {
  const rows = await test.deps.db
    .selectFrom('version')
    .select(['kind', 'number'])
    .where('theme_id', '=', themeId)
    .orderBy('number')
    .execute()
  return rows.map((row) => [row.kind, row.number])
}

export type StoredLink = { number: number; overrides: unknown; numbers: unknown }

/** What the chain says of a version. */
export async function linkOf(test: TestApp, versionId: string | null | undefined): Promise<StoredLink> {
  const row = await test.deps.db
    .selectFrom('proof_link')
    .select('link')
    .where('version_id', '=', versionId ?? '')
    .executeTakeFirstOrThrow()
  return JSON.parse(row.link) as StoredLink
}
