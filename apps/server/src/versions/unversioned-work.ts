import type { ThemeId } from '@plenum/schema/id'
import type { ServerDeps } from '../server-deps.ts'
import { type Unversioned, autoRule } from './auto-due.ts'
import { baseSeqOf } from './draft-points.ts'
import { headsOfTheme } from './heads-of-theme.ts'
import { newestVersion } from './newest-version.ts'
import type { VersionDesk } from './version-desk.ts'

/**
 * What was done to a theme since its newest version, and where its logs ended; null when nothing was. Not counted while
 * no version would be due whatever it is: then `changed` is 0 and `since` the beginning of that time.
 */
export async function unversionedWork(
  { db, clock }: Pick<ServerDeps, 'db' | 'clock'>,
  desk: VersionDesk,
  themeId: ThemeId,
): Promise<(Unversioned & { heads: string }) | null> {
  const newest = await newestVersion(db, themeId)
  const lastTakenAt = newest?.taken_at ?? null
  const drafts = await headsOfTheme(db, themeId)
  const heads = drafts.map(({ head }) => head).join()
  const touched = []
  for (const { documentId, head } of drafts) {
    if (((await baseSeqOf({ db }, documentId, head)) ?? 0) < head) touched.push(documentId)
  }
  if (touched.length === 0) return null
  const work = { heads, lastTakenAt, changed: 0, since: lastTakenAt }
  if (lastTakenAt !== null && lastTakenAt + autoRule.apart > clock.now()) return work
  work.since = null
  for (const documentId of touched) {
    const account = (await desk.account(documentId))?.account
    if (account === undefined || account.since === null) continue
    work.changed += account.changed
    work.since = Math.min(work.since ?? account.since, account.since)
  }
  return work
}

/** Themes with rows that no version has. */
export async function unversionedThemes({ db }: Pick<ServerDeps, 'db'>): Promise<ThemeId[]> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('document', 'document.id', 'draft.document_id')
    .innerJoin('theme', 'theme.id', 'draft.theme_id')
    .select('draft.theme_id')
    .distinct()
    .where('theme.deleted_at', 'is', null)
    .where('document.head_seq', '>', (eb) =>
      eb.fn.coalesce(
        eb
          .selectFrom('version_draft')
          .select((max) => max.fn.max('version_draft.seq').as('seq'))
          .whereRef('version_draft.document_id', '=', 'draft.document_id'),
        eb.lit(0),
      ),
    )
    .execute()
  return rows.map((row) => row.theme_id)
}
