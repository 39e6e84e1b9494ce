import type { Stage } from '@plenum/schema/stage'
import { useTranslation } from 'react-i18next'
import styles from './stage-badge.module.css'

type StageBadgeProps = {
  stage: Stage
  round: number
  /** After it, such as the time left. */
  more?: string | null
}

/** The stage of a theme in words, on a ground of its colour: the one look of a stage, wherever it is shown. */
export function StageBadge({ stage, round, more = null }: StageBadgeProps) {
  const { t } = useTranslation()
  return (
    <span className={`${styles['badge']} ${styles[stage] ?? ''}`}>
      <i aria-hidden />
      {stage === 'review' && round > 0 ? t('stage.reviewRound', { round }) : t(`stage.${stage}`)}
      {more !== null && <small>{more}</small>}
    </span>
  )
}
