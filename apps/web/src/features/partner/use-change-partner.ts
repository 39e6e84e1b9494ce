import type { ChangePartner, Partner, PartnerDetail } from '@plenum/schema/api/partner'
import { useReplace } from '../../shared/api/use-replace.ts'
import { changePartner } from './api/change-partner.ts'

/** Changes a partner as it was read when the window opened; see `useReplace`. */
export function useChangePartner(partner: Partner | null) {
  const { opened, current, replace } = useReplace<Partner, PartnerDetail>(partner)
  async function change(facts: Omit<ChangePartner, 'revision'>): Promise<void> {
    if (opened === null) throw new Error('there is no partner to change')
    await replace((revision) => changePartner(opened.id, { ...facts, revision }))
  }
  return { opened, current, change }
}
