import type { PartnerDetail } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { returnToProgramme } from './api/departure.ts'

type ReturnDialogProps = { partner: PartnerDetail; onClose: () => void }

/** An organiser records that a partner that left takes part again. */
export function ReturnDialog({ partner, onClose }: ReturnDialogProps) {
  const { t } = useTranslation('partners')
  const refresh = useRefreshProgramme(partner.programmeId)
  return (
    <ConfirmDialog
      title={t('departure.returnTitle', { acronym: partner.acronym })}
      text={t('departure.returnText')}
      confirm={t('departure.return')}
      onClose={onClose}
      onConfirm={async () => {
        await returnToProgramme(partner.id)
        await refresh()
      }}
    />
  )
}
