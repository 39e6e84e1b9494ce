import type { Theme } from '@plenum/schema/api/theme'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../shared/time/use-now.ts'
import { useTimeLeftText } from '../../../shared/time/use-time-left-text.ts'
import styles from './top-line.module.css'

/** Stage, round and time left, in one mark. */
export function StageMark({ theme }: { theme: Theme }) {
  const { t } = useTranslation()
  const now = useNow()
  const timeLeftText = useTimeLeftText()
  const waits = theme.stage === 'review' || theme.stage === 'validation'
  return (
    <span className={`${styles['stage']} ${styles[theme.stage === 'frozen' ? 'done' : waits ? 'waits' : 'writes']}`}>
      <i aria-hidden />
      {theme.stage === 'review' ? t('stage.reviewRound', { round: theme.round }) : t(`stage.${theme.stage}`)}
      {theme.deadline !== null && <small>{timeLeftText(theme.deadline, now)}</small>}
    </span>
  )
}
