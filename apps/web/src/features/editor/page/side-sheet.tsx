import { List } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import styles from './workspace.module.css'

/** On a narrow window: what else stands beside the text, behind a button. */
export function SideSheet({ children }: { children: (close: () => void) => ReactNode }) {
  const { t } = useTranslation('editor')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className={styles['sheetButton']} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <List aria-hidden />
        {t('outline.button')}
      </button>
      <Dialog title={t('outline.title')} isOpen={isOpen} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  )
}
