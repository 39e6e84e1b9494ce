import { useTranslation } from 'react-i18next'
import styles from './toolbar.module.css'

type ModeSwitchProps = {
  /** Where one may write, the other side is writing; else it is reading. */
  writes: boolean
  isSuggesting: boolean
  onTurn: (suggests: boolean) => void
}

/** Reading, or writing, on the one side, suggesting on the other. */
export function ModeSwitch({ writes, isSuggesting, onTurn }: ModeSwitchProps) {
  const { t } = useTranslation('suggesting')
  return (
    <div role="group" aria-label={t('mode.label')} className={styles['switch']}>
      <button type="button" aria-pressed={!isSuggesting} onClick={() => onTurn(false)}>
        {t(writes ? 'mode.writing' : 'mode.reading')}
      </button>
      <button type="button" aria-pressed={isSuggesting} onClick={() => onTurn(true)}>
        {t('mode.suggesting')}
      </button>
    </div>
  )
}
