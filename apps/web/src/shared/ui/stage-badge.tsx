import type { Stage } from '@plenum/schema/stage'
import { useTranslation } from 'react-i18next'
import styles from './stage-badge.module.css'

/** The stage of a theme in words, on a ground of its colour. */
export function StageBadge({ stage, round }: { stage: Stage; round: number }) {
  const { t } = useTranslation()
  return (
    <span className={`${styles['badge']} ${styles[stage] ?? ''}`}>
      <i />
      {stage === 'review' && round > 0 ? t('stage.reviewRound', { round }) : t(`stage.${stage}`)}
    </span>
  )
}
