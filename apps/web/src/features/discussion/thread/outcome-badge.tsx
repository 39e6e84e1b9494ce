import type { DispositionOutcome } from '@plenum/schema/thread'
import { useTranslation } from 'react-i18next'
import styles from './outcome-badge.module.css'

/** What the working group decided, in words on a ground of their colour. */
export function OutcomeBadge({ outcome }: { outcome: DispositionOutcome }) {
  const { t } = useTranslation('discussion')
  return <span className={`${styles['badge']} ${styles[outcome]}`}>{t(`outcome.${outcome}`)}</span>
}
