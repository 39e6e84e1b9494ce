import type { Activity } from '@plenum/schema/api/version'
import { type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { ServerDeps } from '../../server-deps.ts'
import { peopleIn } from './people-in.ts'
import { requireInTheme } from './version-access.ts'
import type { VersionDeps } from './version-deps.ts'
import { noSuchDraft } from './version-service.ts'

/** Who wrote what stands in a draft: JSON of an `Authorship`, put together from what the thread wrote. */
export async function readAuthorship(
  deps: VersionDeps,
  personId: PersonId,
  themeId: ThemeId,
  language: Language,
): Promise<string> {
  const { theme } = await requireInTheme(deps, personId, themeId, 'version.compare')
  const read = await deps.versions.account(documentIdOf(themeId, language))
  if (read === null) throw noSuchDraft()
  const { authorship, personIds } = read.account
  const people = await peopleIn(deps.db, theme.programmeId, personIds)
  return `${JSON.stringify({ language, seq: read.seq, people }).slice(0, -1)},${authorship}}`
}

/** Work on all drafts of a theme over time. */
export async function readActivity(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<Activity> {
  const { theme } = await requireInTheme(deps, personId, themeId, 'version.compare')
  const rows = await deps.db
    .selectFrom('draft_activity')
    .innerJoin('draft', 'draft.document_id', 'draft_activity.document_id')
    .select((eb) => [
      'draft_activity.hour',
      'draft_activity.person_id',
      eb.fn.sum<number>('draft_activity.inserted').as('inserted'),
      eb.fn.sum<number>('draft_activity.deleted').as('deleted'),
    ])
    .where('draft.theme_id', '=', themeId)
    .groupBy(['draft_activity.hour', 'draft_activity.person_id'])
    .orderBy('draft_activity.hour')
    .orderBy('draft_activity.person_id')
    .execute()
  return {
    hours: rows.map((row) => ({
      at: new Date(row.hour).toISOString(),
      personId: row.person_id,
      inserted: Number(row.inserted),
      deleted: Number(row.deleted),
    })),
    people: await peopleIn(
      deps.db,
      theme.programmeId,
      rows.map((row) => row.person_id),
    ),
  }
}
