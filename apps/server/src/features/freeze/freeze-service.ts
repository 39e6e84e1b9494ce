import { checksInTheWay, mayFreeze } from '@plenum/domain/freeze'
import type { FreezeState, freezeSchema } from '@plenum/schema/api/freeze'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { FreezeCheck } from '@plenum/schema/version'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { announceTheme } from '../../announce-theme.ts'
import { AppError } from '../../app-error.ts'
import type { Tables } from '../../db/tables.ts'
import { type Override, beginFreeze } from '../../freeze/begin-freeze.ts'
import { finishFreeze } from '../../freeze/finish-freeze.ts'
import type { FreezeFeatureDeps } from './freeze-deps.ts'
import { readFreezeState } from './freeze-state.ts'
import { draftCheck } from './draft-check.ts'
import { positionCheck } from './position-check.ts'
import { requireFreezer } from './require-freezer.ts'
import { type CheckResult, threadChecks } from './thread-checks.ts'

/**
 * Makes a theme final, from one instant on; then takes its version and puts it into the chain. When that fails the theme
 * is final all the same, and it is tried again until it is done. Refuses with 'freeze-refused', naming the checks that
 * are neither settled nor overridden; 'stage-move-refused' from another stage; 'conflict' when it was moved meanwhile.
 */
export async function freezeTheme(
  deps: FreezeFeatureDeps,
  personId: PersonId,
  themeId: ThemeId,
  { label, overrides }: z.output<typeof freezeSchema>,
): Promise<FreezeState> {
  const { theme, actor } = await requireFreezer(deps, personId, themeId)
  if (theme.stage === 'frozen') throw new AppError('conflict', 'The theme is final already.')
  if (!mayFreeze(actor, theme)) {
    throw new AppError('stage-move-refused', `A theme is not made final from ${theme.stage}.`)
  }
  const { programmeId, stage: from } = theme
  // Before the lock, since it takes a thread of its own: from validation, where it is sealed, it cannot change meanwhile.
  const behind = await draftCheck(deps.db, deps.desk, themeId)
  const freezeId = await deps.db.transaction().execute((transaction) =>
    beginFreeze(
      transaction,
      { programmeId, themeId, from, by: personId, label },
      async () => {
        await requireFreezer({ db: transaction, clock: deps.clock }, personId, themeId)
        return judge(transaction, themeId, behind, overrides)
      },
      deps.clock.now(),
    ),
  )
  if (freezeId === null) throw new AppError('conflict', 'The theme was moved or deleted meanwhile. Read it again.')
  announceTheme(deps, programmeId, themeId)
  await finishFreeze(deps, freezeId).catch((error: unknown) => deps.note(error, 'a freeze has no version yet'))
  return readFreezeState(deps, personId, themeId)
}

async function judge(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  behind: CheckResult,
  overrides: readonly { check: FreezeCheck; reason: string }[],
): Promise<Override[]> {
  const checks = [...(await threadChecks(transaction, themeId)), behind, await positionCheck(transaction, themeId)]
  const inTheWay = checksInTheWay(
    checks,
    overrides.map(({ check }) => check),
  )
  if (inTheWay.length > 0) {
    throw new AppError(
      'freeze-refused',
      'Something is left to settle before the theme can be made final.',
      inTheWay.map((check) => ({ path: check, message: 'is not settled, and no reason is given' })),
    )
  }
  return checks.flatMap(({ check, count }) => {
    const override = overrides.find((one) => one.check === check)
    return count === 0 || override === undefined ? [] : [{ check, count, reason: override.reason }]
  })
}
