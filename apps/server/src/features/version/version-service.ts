import type { Page } from '@plenum/schema/api/common'
import type { Version } from '@plenum/schema/api/version'
import { type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { numbersOfTheme } from '../../db/numbers-of-theme.ts'
import { readLocalized } from '../../db/localized-column.ts'
import { type DraftMediaType, requireMediaType } from '../../draft-formats/negotiate.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { printedPositions } from '../../positions/printed-positions.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { joinRemarks } from '../../sources/join-remarks.ts'
import { printedFinalSources } from '../../sources/printed-sources.ts'
import { showVersion, showVersions } from './show-versions.ts'
import { requireInTheme, requireVersion } from './version-access.ts'
import type { VersionDeps } from './version-deps.ts'
import { findVersion, keptDraft, versionKey, versionsOf } from './version-repository.ts'

/** Newest first. */
export async function listVersions(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  query: PageQuery,
): Promise<Page<Version>> {
  const access = await requireInTheme(deps, personId, themeId, 'version.compare')
  const rows = await versionsOf(deps.db, themeId, readCursor(query.cursor, versionKey), query.limit + 1)
  const { items, next } = toPage(
    rows,
    query.limit,
    (row) => row.number,
    (row) => row,
  )
  return { items: await showVersions(deps, access, items), next }
}

export async function readVersion(deps: ServerDeps, personId: PersonId, versionId: string): Promise<Version> {
  const { access, version } = await requireVersion(deps, personId, versionId, 'version.compare')
  return showVersion(deps, access, version)
}

/** Takes a version under a name, also of a text that is as the last version has it: the name is what is wanted. */
export async function takeNamedVersion(
  deps: VersionDeps,
  personId: PersonId,
  themeId: ThemeId,
  label: string,
): Promise<Version> {
  await requireInTheme(deps, personId, themeId, 'version.take')
  const taken = await deps.versions.take(
    { themeId, kind: 'named', label, by: personId },
    async (transaction, version) => {
      const { programmeId, number } = version
      const note = { programmeId, personId, action: 'version-taken', themeId, to: number, detail: { label } } as const
      await appendAudit(transaction, note, deps.clock.now())
    },
  )
  const access = await requireInTheme(deps, personId, themeId, 'version.take')
  const row = taken === null ? null : await findVersion(deps.db, taken.id)
  if (row === null) throw notFound()
  return showVersion(deps, access, row)
}

/** One draft of a version in the representation that an `Accept` header asks for. */
export async function readVersionDraft(
  deps: VersionDeps,
  personId: PersonId,
  { versionId, language, accept }: { versionId: string; language: Language; accept: string | undefined },
): Promise<{ mediaType: DraftMediaType; body: string }> {
  const { version } = await requireVersion(deps, personId, versionId, 'version.compare')
  const draft = await keptDraft(deps.db, versionId, documentIdOf(version.theme_id, language))
  if (draft === null) throw noSuchDraft()
  const mediaType = requireMediaType(accept)
  const theme = await deps.db
    .selectFrom('theme')
    .select('title')
    .where('id', '=', version.theme_id)
    .executeTakeFirstOrThrow()
  const title = localized(readLocalized(theme.title), language)
  const numbers = await numbersOfTheme(deps.db, version.theme_id)
  const remarks = joinRemarks(
    await printedPositions(deps.db, versionId, language),
    await printedFinalSources(deps.db, versionId, language),
  )
  return { mediaType, body: await deps.versions.show(draft.content, { mediaType, language, title, numbers, remarks }) }
}

export function noSuchDraft(): AppError {
  return new AppError('no-such-draft', 'There is no draft in this language.')
}
