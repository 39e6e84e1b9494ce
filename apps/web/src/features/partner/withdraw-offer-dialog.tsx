import type { Offer, PartnerDetail } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { withdrawOffer } from './api/offers.ts'

type WithdrawOfferDialogProps = { partner: PartnerDetail; offer: Offer; onClose: () => void }

/** One of the partner's people takes an offer back. */
export function WithdrawOfferDialog({ partner, offer, onClose }: WithdrawOfferDialogProps) {
  const { t } = useTranslation('partners')
  const refresh = useRefreshProgramme(partner.programmeId)
  return (
    <ConfirmDialog
      title={t('offers.withdrawTitle')}
      text={t('offers.withdrawText', { title: offer.title })}
      confirm={t('offers.withdraw')}
      onClose={onClose}
      onConfirm={async () => {
        await withdrawOffer(offer.id)
        await refresh()
      }}
    />
  )
}
