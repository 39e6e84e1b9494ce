import type { DocumentId, PersonId, ThemeId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type VersionRow, findRoundVersion, findVersion, seqInVersion } from './version-repository.ts'
import { headsBefore } from './visit-repository.ts'

/** One side of a comparison: a row of the draft's log, and what it is called. */
export type ComparisonSide = { seq: number; versionId: string | null; number: number | null; at: string }

/**
 * Where a side is: see `comparisonSideSchema`. Refuses with 'not-found' what is no version of this theme, and `visit`
 * for somebody who has not been here before, `round` for a theme without versions.
 */
export async function comparisonSide(
  { db, clock }: Pick<ServerDeps, 'db' | 'clock'>,
  personId: PersonId,
  { themeId, documentId, head }: { themeId: ThemeId; documentId: DocumentId; head: number },
  side: string,
): Promise<ComparisonSide> {
  const ofVersion = async (version: VersionRow | null): Promise<ComparisonSide> => {
    if (version === null || version.theme_id !== themeId) throw notFound()
    const seq = await seqInVersion(db, version.id, documentId)
    return { seq, versionId: version.id, number: version.number, at: new Date(version.taken_at).toISOString() }
  }
  switch (side) {
    case 'now':
      return { seq: head, versionId: null, number: null, at: new Date(clock.now()).toISOString() }
    case 'visit': {
      const visit = await headsBefore(db, themeId, personId)
      if (visit === null) throw new AppError('not-found', 'There is no visit before this one.')
      const seq = Math.min(visit.heads[documentId] ?? 0, head)
      return { seq, versionId: null, number: null, at: new Date(visit.at).toISOString() }
    }
    case 'round':
      return ofVersion(await findRoundVersion(db, themeId))
    default:
      return ofVersion(await findVersion(db, side))
  }
}
