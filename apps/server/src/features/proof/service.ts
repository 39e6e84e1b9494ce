import type { PersonId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import { type Proof, proofOfVersion } from '../../proof/proof-of-version.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { themeAccess } from '../../theme-access.ts'

/** For whoever may compare versions of the theme; 'conflict' for a version that was never final. */
export async function proofFor(deps: ServerDeps, personId: PersonId, versionId: string): Promise<Proof> {
  const version = await deps.db.selectFrom('version').select('theme_id').where('id', '=', versionId).executeTakeFirst()
  if (version === undefined) throw notFound()
  const access = await themeAccess(deps, personId, version.theme_id)
  if (access === null) throw notFound()
  if (!access.may('version.compare'))
    throw new AppError('not-allowed', 'The versions of this theme are not open to you.')
  const proof = await proofOfVersion(deps.db, versionId)
  if (proof === null) throw new AppError('conflict', 'Only a version that was made final has a proof.')
  return proof
}

/** For everyone, as long as the version is published. One answer for what is not and for what there is not. */
export async function publishedProof({ db }: ServerDeps, versionId: string): Promise<Proof> {
  const published = await db
    .selectFrom('publication')
    .innerJoin('version', 'version.id', 'publication.version_id')
    .innerJoin('theme', 'theme.id', 'version.theme_id')
    .select('version.id')
    .where('version.id', '=', versionId)
    .where('theme.deleted_at', 'is', null)
    .executeTakeFirst()
  const proof = published === undefined ? null : await proofOfVersion(db, versionId)
  if (proof === null) throw new AppError('not-found', 'Nothing is published here.')
  return proof
}
