import { mayFreeze, mayUnfreeze } from '@plenum/domain/freeze'
import type { FreezeState } from '@plenum/schema/api/freeze'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { AppError } from '../../app-error.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { themeAccess } from '../../theme-access.ts'
import { draftCheck } from './draft-check.ts'
import type { FreezeFeatureDeps } from './freeze-deps.ts'
import { positionCheck } from './position-check.ts'
import { type CheckResult, threadChecks } from './thread-checks.ts'

/**
 * How a theme stands before a freeze, and the freeze that holds. Whoever reads the draft is told of the freeze; what is
 * in the way of one, only who may freeze the theme some day.
 */
export async function readFreezeState(
  deps: FreezeFeatureDeps,
  personId: PersonId,
  themeId: ThemeId,
): Promise<FreezeState> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('draft.read')) throw new AppError('not-allowed', 'The text of this theme is not open to you.')
  const { theme, actor } = access
  const isFrozen = theme.stage === 'frozen'
  return {
    checks: !isFrozen && access.may('theme.freeze') ? await openChecks(deps, themeId) : [],
    frozen: isFrozen ? await presentFreeze(deps.db, themeId) : null,
    me: { mayFreeze: mayFreeze(actor, theme), mayUnfreeze: mayUnfreeze(actor, theme) },
  }
}

async function openChecks({ db, desk }: FreezeFeatureDeps, themeId: ThemeId): Promise<CheckResult[]> {
  const checks = [
    ...(await threadChecks(db, themeId)),
    await draftCheck(db, desk, themeId),
    await positionCheck(db, themeId),
  ]
  return checks.filter(({ count }) => count > 0)
}

/** Null for a theme that was frozen before freezes were recorded. */
async function presentFreeze(db: Kysely<Tables>, themeId: ThemeId): Promise<FreezeState['frozen']> {
  const row = await db
    .selectFrom('freeze')
    .innerJoin('person', 'person.id', 'freeze.by')
    .leftJoin('version', 'version.id', 'freeze.version_id')
    .select(['freeze.at', 'freeze.by', 'freeze.version_id', 'person.name', 'version.number'])
    .where('freeze.theme_id', '=', themeId)
    .where('freeze.ended_at', 'is', null)
    .orderBy('freeze.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    at: new Date(row.at).toISOString(),
    by: { personId: row.by, name: row.name },
    versionId: row.version_id,
    number: row.number,
  }
}
