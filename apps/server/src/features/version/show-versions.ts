import type { Version } from '@plenum/schema/api/version'
import type { ServerDeps } from '../../server-deps.ts'
import type { ThemeAccess } from '../../theme-access.ts'
import { peopleIn } from './people-in.ts'
import { type VersionRow, authorsOfVersions, draftsByVersion } from './version-repository.ts'

/** Versions of one theme as this person sees them, in a fixed number of queries. */
export async function showVersions(
  { db }: Pick<ServerDeps, 'db'>,
  access: ThemeAccess,
  rows: readonly VersionRow[],
): Promise<Version[]> {
  const ids = rows.map((row) => row.id)
  const [drafts, authors] = [await draftsByVersion(db, ids), await authorsOfVersions(db, ids)]
  const { programmeId } = access.theme
  const people = await peopleIn(
    db,
    programmeId,
    authors.map((author) => author.person_id),
  )
  const byDraft = Map.groupBy(authors, (author) => `${author.version_id} ${author.document_id}`)
  return rows.map((row) => ({
    id: row.id,
    themeId: row.theme_id,
    number: row.number,
    kind: row.kind,
    label: row.label,
    stage: row.stage,
    round: row.round,
    takenAt: new Date(row.taken_at).toISOString(),
    takenBy: row.taken_by === null ? null : { personId: row.taken_by, name: row.taker ?? '' },
    restored: row.restored_number,
    hash: row.hash,
    drafts: (drafts.get(row.id) ?? []).map((draft) => ({
      documentId: draft.document_id,
      language: draft.language,
      hash: draft.hash,
      words: draft.words,
      recommendations: draft.recommendations,
      authors: (byDraft.get(`${row.id} ${draft.document_id}`) ?? []).map(({ person_id, inserted, deleted }) => ({
        personId: person_id,
        ...(people[person_id] ?? { name: '', partners: [] }),
        inserted,
        deleted,
      })),
    })),
    publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
    proven: row.link_number !== null,
    me: {
      mayRestore: access.may('version.restore'),
      mayPublish: row.kind === 'frozen' && access.may('theme.freeze'),
    },
  }))
}

/** One version as `showVersions` shows it. */
export async function showVersion(
  deps: Pick<ServerDeps, 'db'>,
  access: ThemeAccess,
  row: VersionRow,
): Promise<Version> {
  const [version] = await showVersions(deps, access, [row])
  if (version === undefined) throw new Error('a version was read and not shown')
  return version
}
