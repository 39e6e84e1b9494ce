import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { type ComparisonMode, comparisonModes } from './comparison-mode.ts'
import styles from './compare.module.css'

type ChangeBarProps = {
  count: number
  /** Which of the changes one is at, from 1; null before the first step. */
  current: number | null
  onStep: (by: 1 | -1) => void
  mode: ComparisonMode
  /** Left out where there is no room for two sides. */
  onMode: ((mode: ComparisonMode) => void) | null
}

/** From change to change, and how they are shown; always in sight. */
export function ChangeBar({ count, current, onStep, mode, onMode }: ChangeBarProps) {
  const { t } = useTranslation('versions')
  return (
    <div className={styles['bar']} role="group" aria-label={t('bar.title')}>
      <p>{current === null ? t('bar.changes', { count }) : t('bar.at', { number: current, count })}</p>
      {count > 0 && (
        <span className={styles['steps']}>
          <Button small onPress={() => onStep(-1)} aria-keyshortcuts="Alt+ArrowUp">
            <ChevronUp aria-hidden /> {t('bar.previous')}
          </Button>
          <Button small onPress={() => onStep(1)} aria-keyshortcuts="Alt+ArrowDown">
            <ChevronDown aria-hidden /> {t('bar.next')}
          </Button>
          <small className={styles['keys']}>{t('bar.keys')}</small>
        </span>
      )}
      {onMode !== null && (
        <fieldset className={styles['modes']}>
          <legend className={styles['unseen']}>{t('bar.mode')}</legend>
          {comparisonModes.map((each) => (
            <label key={each}>
              <input type="radio" name="mode" checked={mode === each} onChange={() => onMode(each)} />
              {t(`bar.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
