import { useTranslation } from 'react-i18next'
import styles from './entry.module.css'

/** That something is being streamed at this moment: a word, not a colour alone. */
export function LiveNow() {
  const { t } = useTranslation(['programme'])
  return (
    <strong className={styles['now']}>
      <i aria-hidden />
      {t('next.liveNow')}
    </strong>
  )
}
