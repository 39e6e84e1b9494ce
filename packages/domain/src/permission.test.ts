import { actorRoles, type ActorRole } from '@plenum/schema/role'
import { stages, type Stage } from '@plenum/schema/stage'
import { describe, expect, it, test } from 'vitest'
import { mayInTheme, themeActions, type ThemeAction, type ThemeState } from './permission.ts'

const flags = ['openToStakeholders', 'earlyComments', 'roundLocksText', 'roundOpenToStakeholders', 'roundOver'] as const

/** All 5 stages × 32 settings. */
const states: ThemeState[] = stages.flatMap((stage) =>
  Array.from({ length: 32 }, (_, bits) => ({
    stage,
    openToStakeholders: (bits & 1) > 0,
    earlyComments: (bits & 2) > 0,
    roundLocksText: (bits & 4) > 0,
    roundOpenToStakeholders: (bits & 8) > 0,
    roundOver: (bits & 16) > 0,
  })),
)

/** A cell: always, never, or under which condition; in the order organiser, editor, reviewer, observer, public. */
type Cell = boolean | ((theme: ThemeState, representsPartner: boolean) => boolean)
type Row = [action: ThemeAction, stages: readonly Stage[], cells: readonly [Cell, Cell, Cell, Cell, Cell]]

const inTime = (theme: ThemeState): boolean => !theme.roundOver
const unlocked: Cell = (theme) => !theme.roundLocksText
const representative: Cell = (_theme, representsPartner) => representsPartner

/** product.md, "Stages of a theme", line by line. */
const matrix: Row[] = [
  ['draft.read', stages, [true, true, true, (theme) => theme.openToStakeholders, false]],
  ['text.write', ['drafting', 'consolidation'], [true, true, false, false, false]],
  ['text.write', ['review'], [unlocked, unlocked, false, false, false]],
  ['text.write', ['validation', 'frozen'], [false, false, false, false, false]],
  ['thread.create', ['drafting', 'consolidation'], [true, true, (theme) => theme.earlyComments, false, false]],
  [
    'thread.create',
    ['review'],
    [true, true, inTime, (theme) => inTime(theme) && theme.roundOpenToStakeholders && theme.openToStakeholders, false],
  ],
  ['thread.create', ['validation', 'frozen'], [false, false, false, false, false]],
  ['suggestion.decide', stages, [true, true, false, false, false]],
  ['version.take', stages, [true, true, false, false, false]],
  ['version.compare', stages, [true, true, true, false, false]],
  ['version.restore', ['drafting', 'consolidation'], [true, true, false, false, false]],
  ['version.restore', ['review'], [unlocked, false, false, false, false]],
  ['version.restore', ['validation', 'frozen'], [false, false, false, false, false]],
  ['position.record', ['validation'], [true, representative, representative, false, false]],
  ['position.record', ['drafting', 'review', 'consolidation', 'frozen'], [false, false, false, false, false]],
  ['theme.freeze', stages, [true, false, false, false, false]],
  ['theme.manage', stages, [true, false, false, false, false]],
  ['published.read', stages, [true, true, true, true, true]],
]

describe('the permission matrix, cell by cell', () => {
  for (const [action, rowStages, cells] of matrix) {
    for (const stage of rowStages) {
      test.each(actorRoles.map((role, column) => [role, cells[column] as Cell] as const))(
        `${action} in ${stage}: %s`,
        (role, cell) => {
          for (const theme of states.filter((state) => state.stage === stage)) {
            for (const representsPartner of [false, true]) {
              const wanted = typeof cell === 'boolean' ? cell : cell(theme, representsPartner)
              expect(
                mayInTheme({ role, representsPartner }, action, theme),
                `${flags.filter((flag) => theme[flag]).join(', ') || 'no settings'}; representative: ${representsPartner}`,
              ).toBe(wanted)
            }
          }
        },
      )
    }
  }

  it('has a row for every action in every stage', () => {
    for (const action of themeActions) {
      const covered = matrix.filter(([name]) => name === action).flatMap(([, rowStages]) => rowStages)
      expect([...covered].sort(), action).toEqual([...stages].sort())
    }
  })

  it('lets whoever may comment also read', () => {
    for (const role of actorRoles satisfies readonly ActorRole[]) {
      for (const theme of states) {
        const actor = { role, representsPartner: true }
        if (mayInTheme(actor, 'thread.create', theme)) expect(mayInTheme(actor, 'draft.read', theme)).toBe(true)
      }
    }
  })
})
