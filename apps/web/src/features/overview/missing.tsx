import type { ThemeOverview } from '@plenum/schema/api/overview'
import { useTranslation } from 'react-i18next'
import styles from './overview.module.css'

type MissingProps = {
  awaited: NonNullable<ThemeOverview['positions']>
  label: 'unfinished' | 'withoutPosition'
}

/** How many partners a theme waits for, and which. */
export function Missing({ awaited: { expected, missing }, label }: MissingProps) {
  const { t } = useTranslation('overview')
  if (expected === 0) return t('nobody')
  if (missing.length === 0) return t('allDone', { count: expected })
  return (
    <span>
      {t(label, { count: missing.length, expected })}
      <span className={styles['more']}>{missing.join(', ')}</span>
    </span>
  )
}
