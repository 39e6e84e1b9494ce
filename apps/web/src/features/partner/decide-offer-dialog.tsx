import type { Offer, PartnerDetail } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { decideOffer } from './api/offers.ts'
import { ReasonField, readReason } from './reason-field.tsx'

type DecideOfferDialogProps = { partner: PartnerDetail; offer: Offer; accept: boolean; onClose: () => void }

/** An organiser accepts or declines what a partner has offered. */
export function DecideOfferDialog({ partner, offer, accept, onClose }: DecideOfferDialogProps) {
  const { t } = useTranslation('partners')
  const refresh = useRefreshProgramme(partner.programmeId)
  return (
    <FormDialog
      title={accept ? t('offers.acceptTitle') : t('offers.declineTitle')}
      submit={accept ? t('offers.accept') : t('offers.decline')}
      onClose={onClose}
      onSubmit={async (data) => {
        try {
          await decideOffer(offer.id, { accept, reason: readReason(data) })
        } finally {
          await refresh()
        }
      }}
    >
      <p>{t('offers.quoted', { acronym: partner.acronym, title: offer.title })}</p>
      {accept && partner.kind === 'stakeholder' && <p>{t('offers.proposes')}</p>}
      <ReasonField />
    </FormDialog>
  )
}
