import { actorRoles } from '@plenum/schema/role'
import { stages } from '@plenum/schema/stage'
import { describe, expect, it, test } from 'vitest'
import { checksInTheWay, mayFreeze, mayUnfreeze } from './freeze.ts'

const settings = {
  openToStakeholders: true,
  earlyComments: true,
  roundLocksText: false,
  roundOpenToStakeholders: true,
  roundOver: false,
}

describe('who makes a theme final, and from where', () => {
  for (const stage of stages) {
    test.each(actorRoles)(`in ${stage}: %s`, (role) => {
      const actor = { role, representsPartner: true }
      const organiser = role === 'organiser'
      const theme = { ...settings, stage }
      expect(mayFreeze(actor, theme)).toBe(organiser && (stage === 'consolidation' || stage === 'validation'))
      expect(mayUnfreeze(actor, theme)).toBe(organiser && stage === 'frozen')
    })
  }
})

describe('the checks before a freeze', () => {
  it('are in the way while something is left and no reason is given for it', () => {
    const checks = [
      { check: 'unanswered-threads', count: 2 },
      { check: 'open-suggestions', count: 1 },
      { check: 'drafts-behind', count: 0 },
    ] as const
    expect(checksInTheWay(checks, [])).toEqual(['unanswered-threads', 'open-suggestions'])
    expect(checksInTheWay(checks, ['open-suggestions', 'drafts-behind'])).toEqual(['unanswered-threads'])
    expect(checksInTheWay(checks, ['open-suggestions', 'unanswered-threads'])).toEqual([])
  })
})
