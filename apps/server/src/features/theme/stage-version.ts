import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { ServerDeps } from '../../server-deps.ts'
import type { VersionDesk } from '../../versions/version-desk.ts'

/**
 * The version that every move to another stage takes, right after the move: where nobody writes any more it is exactly
 * the text that was closed.
 */
export async function takeStageVersion(versions: VersionDesk, themeId: ThemeId, by: PersonId | null): Promise<void> {
  await versions.take({ themeId, kind: 'stage', label: '', by })
}

/**
 * Takes what a process that ended left out, in the name of who moved the theme. A theme that has been frozen since, or
 * has had another move, has its version of that. Rejects with the first failure, after it has tried all.
 */
export async function takeMissingStageVersions(deps: Pick<ServerDeps, 'db'>, versions: VersionDesk): Promise<void> {
  const failures: unknown[] = []
  for (const { themeId, by } of await movesWithoutVersion(deps)) {
    await takeStageVersion(versions, themeId, by).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

async function movesWithoutVersion({ db }: Pick<ServerDeps, 'db'>) {
  const rows = await db
    .selectFrom('audit as move')
    .innerJoin('theme', 'theme.id', 'move.theme_id')
    .select(['theme.id', 'move.person_id'])
    .where('move.action', '=', 'stage-moved')
    .where('theme.deleted_at', 'is', null)
    // The last thing that happened to its stage.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit as later')
            .select('later.number')
            .whereRef('later.theme_id', '=', 'theme.id')
            .whereRef('later.number', '>', 'move.number')
            .where('later.action', 'in', ['stage-moved', 'theme-frozen', 'theme-unfrozen']),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('version')
            .select('version.id')
            .whereRef('version.theme_id', '=', 'theme.id')
            .where('version.kind', '=', 'stage')
            .whereRef('version.taken_at', '>=', 'move.at'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => ({ themeId: row.id, by: row.person_id }))
}
