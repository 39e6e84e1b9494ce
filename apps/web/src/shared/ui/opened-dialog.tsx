import { X } from 'lucide-react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import type { DialogContent } from './dialog-content.ts'
import styles from './dialog.module.css'

/** The window itself: traps focus, closes with Escape or its cross, and gives the focus back. */
export function OpenedDialog({ title, onClose, wide, alert, children }: DialogContent) {
  const { t } = useTranslation()
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className={styles['overlay'] ?? ''}>
      <Modal className={wide === true ? `${styles['modal']} ${styles['wide']}` : (styles['modal'] ?? '')}>
        <AriaDialog role={alert === true ? 'alertdialog' : 'dialog'} className={styles['dialog'] ?? ''}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {alert !== true && (
            <div className={styles['close']}>
              <Button kind="quiet" small aria-label={t('action.close')} onPress={onClose}>
                <X aria-hidden />
              </Button>
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
