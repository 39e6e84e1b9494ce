import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { TakenVersion } from '../versions/take-version.ts'
import type { VersionDesk } from '../versions/version-desk.ts'

type StageVersionDeps = { db: Kysely<Tables>; versions: VersionDesk }

/** Another process was faster. */
class AlreadyTaken extends Error {}

/**
 * The version that every move to another stage takes, right after the move: where nobody writes any more it is exactly
 * the text that was closed. Of several processes that take it one does.
 */
export async function takeStageVersion(versions: VersionDesk, themeId: ThemeId, by: PersonId | null): Promise<void> {
  try {
    await versions.take({ themeId, kind: 'stage', label: '', by }, requireFirst)
  } catch (error) {
    if (!(error instanceof AlreadyTaken)) throw error
  }
}

/**
 * Takes what a process that ended left out, or one that is still at it, in the name of who moved the theme. A theme that
 * has been frozen since, or has had another move, has its version of that. Rejects with the first failure, after it has
 * tried all.
 */
export async function takeMissingStageVersions({ db, versions }: StageVersionDeps): Promise<void> {
  const failures: unknown[] = []
  for (const { themeId, by } of await movesWithoutVersion(db)) {
    await takeStageVersion(versions, themeId, by).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

/** As `takeMissingStageVersions`, of one theme: before it moves on, so that its version is of the stage it was in. */
export async function takeMissingStageVersion({ db, versions }: StageVersionDeps, themeId: ThemeId): Promise<void> {
  for (const { by } of await movesWithoutVersion(db, themeId)) await takeStageVersion(versions, themeId, by)
}

/** Whether the last move of a theme has no version yet. */
export async function lacksStageVersion(db: Kysely<Tables>, themeId: ThemeId): Promise<boolean> {
  return (await movesWithoutVersion(db, themeId)).length > 0
}

async function requireFirst(transaction: Transaction<Tables>, { themeId, id }: TakenVersion): Promise<void> {
  if ((await movesWithoutVersion(transaction, themeId, id)).length === 0) throw new AlreadyTaken()
}

/** @param except a version that does not count: the one that is being written */
async function movesWithoutVersion(db: Kysely<Tables>, themeId: ThemeId | null = null, except = '') {
  const rows = await db
    .selectFrom('audit as move')
    .innerJoin('theme', 'theme.id', 'move.theme_id')
    .select(['theme.id', 'move.person_id'])
    .where('move.action', '=', 'stage-moved')
    .where('theme.deleted_at', 'is', null)
    .$if(themeId !== null, (query) => query.where('theme.id', '=', themeId))
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
            .where('version.id', '!=', except)
            // Not by time: after a long stop several moves are made in a moment.
            .whereRef('version.number', '>', 'theme.moved_after_version'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => ({ themeId: row.id, by: row.person_id }))
}
