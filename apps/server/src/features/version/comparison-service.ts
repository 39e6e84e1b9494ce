import { type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import { headOf } from '../../versions/draft-points.ts'
import { comparisonSide } from './comparison-side.ts'
import { peopleIn } from './people-in.ts'
import { requireInTheme } from './version-access.ts'
import type { VersionDeps } from './version-deps.ts'
import { findVersion } from './version-repository.ts'
import { noSuchDraft } from './version-service.ts'

/**
 * Two sides compared: JSON of a `Comparison`, put together from what the thread wrote, so that nobody waits while it is
 * walked through. The theme is that of the first side that is a version, else the one that is named.
 */
export async function compareSides(
  deps: VersionDeps,
  personId: PersonId,
  asked: { before: string; after: string; language: Language; themeId: ThemeId | undefined },
): Promise<string> {
  const { language } = asked
  const themeId = await themeOf(deps, asked)
  const { theme } = await requireInTheme(deps, personId, themeId, 'version.compare')
  const documentId = documentIdOf(themeId, language)
  const head = await headOf(deps, documentId)
  if (head === null) throw noSuchDraft()
  const place = { themeId, documentId, head }
  const before = await comparisonSide(deps, personId, place, asked.before)
  const after = await comparisonSide(deps, personId, place, asked.after)
  const { text, personIds } = await deps.versions.compare(documentId, before.seq, after.seq)
  const shown = ({ seq: _seq, ...side }: typeof before) => side
  const about = {
    language,
    before: shown(before),
    after: shown(after),
    people: await peopleIn(deps.db, theme.programmeId, personIds),
  }
  return `${JSON.stringify(about).slice(0, -1)},"comparison":${text}}`
}

async function themeOf(
  { db }: Pick<VersionDeps, 'db'>,
  { before, after, themeId }: { before: string; after: string; themeId: ThemeId | undefined },
): Promise<ThemeId> {
  const ids = [before, after].filter((side) => !['now', 'visit', 'round'].includes(side))
  if (ids[0] === undefined) {
    if (themeId !== undefined) return themeId
    throw new AppError('bad-request', 'Neither side is a version: of which theme?', [
      { path: 'themeId', message: 'is needed' },
    ])
  }
  const version = await findVersion(db, ids[0])
  if (version === null) throw notFound()
  return version.theme_id
}
