import { useTranslation } from 'react-i18next'
import styles from './workspace.module.css'

/** In the place of the text while there is none. */
export function Opening({ offline }: { offline: boolean }) {
  const { t } = useTranslation('editor')
  return (
    <p role="status" className={styles['opening']}>
      {t(offline ? 'openingOffline' : 'opening')}
    </p>
  )
}
