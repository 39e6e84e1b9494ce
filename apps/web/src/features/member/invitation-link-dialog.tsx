import { useTranslation } from 'react-i18next'
import { CopyField } from '../../shared/ui/copy-field.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import styles from './member.module.css'

/** The link of an invitation, which the server cannot show again. */
export function InvitationLinkDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useTranslation(['members'])
  return (
    <Dialog title={t('invite.doneTitle')} isOpen onClose={onClose}>
      <div className={styles['stack']}>
        <p>{t('invite.doneText')}</p>
        <CopyField label={t('invite.link')} value={link} />
      </div>
    </Dialog>
  )
}
