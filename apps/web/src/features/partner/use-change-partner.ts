import type { ChangePartner, Partner, PartnerDetail } from '@plenum/schema/api/partner'
import { useState } from 'react'
import { ApiProblem } from '../../shared/api/api-problem.ts'
import { changePartner } from './api/change-partner.ts'

/**
 * Changes a partner as it was read when the window opened. When somebody else was first, `current` is what it says now,
 * and the next attempt is about that.
 */
export function useChangePartner(partner: Partner | null) {
  const [current, setCurrent] = useState<PartnerDetail | null>(null)
  const [opened] = useState(partner)
  async function change(facts: Omit<ChangePartner, 'revision'>): Promise<void> {
    if (opened === null) throw new Error('there is no partner to change')
    try {
      await changePartner(opened.id, { ...facts, revision: (current ?? opened).revision })
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'changed-meanwhile') setCurrent(error.current as PartnerDetail)
      throw error
    }
  }
  return { opened, current, change }
}
