import type { AuditEntry } from '@plenum/schema/api/freeze'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import styles from './audit.module.css'
import { readDetail } from './read-detail.ts'

type AuditListProps = {
  entries: readonly AuditEntry[]
  formats: Formats
  renderTheme: (themeId: string) => ReactNode
}

/** What was done to the themes, each entry in a sentence. */
export function AuditList({ entries, formats, renderTheme }: AuditListProps) {
  const { t } = useTranslation('audit')
  return (
    <ol className={styles['list']} aria-label={t('entries')}>
      {entries.map((entry) => (
        <li key={entry.number}>
          <time dateTime={entry.at}>{formats.moment(entry.at)}</time>
          <div>
            <Sentence entry={entry} />
            {entry.themeId !== null && <p className={styles['theme']}>{renderTheme(entry.themeId)}</p>}
          </div>
          <small className={styles['number']} translate="no">
            {entry.number} · {entry.hash.slice(0, 8)}
          </small>
        </li>
      ))}
    </ol>
  )
}

function Sentence({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation(['audit', 'common'])
  const { action, person, from, to } = entry
  const { stage, reason, label, overrides } = readDetail(entry)
  const values = { from: from ?? '–', to: to ?? '–', stage: stage === null ? '–' : t(`common:stage.${stage}`) }
  return (
    <>
      <p>
        <strong>{person?.name ?? 'Plenum'}</strong> {t(`action.${action}`, values)}
      </p>
      {label !== null && <p className={styles['soft']}>{t('label', { label })}</p>}
      {reason !== null && <p className={styles['soft']}>{t('reason', { reason })}</p>}
      {overrides.map((each) => (
        <p key={each.check} className={styles['soft']}>
          {t('override', { check: t(`check.${each.check}`), count: each.count, reason: each.reason })}
        </p>
      ))}
    </>
  )
}
