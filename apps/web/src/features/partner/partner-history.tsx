import type { PartnerEvent } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { atNoon } from './at-noon.ts'
import styles from './partner.module.css'

type PartnerHistoryProps = { history: readonly PartnerEvent[]; formats: Formats }

/** How the partner came to what it is, the newest first. */
export function PartnerHistory({ history, formats }: PartnerHistoryProps) {
  const { t } = useTranslation('partners')
  return (
    <ol className={styles['history']} reversed>
      {history.map(({ number, kind, at, date, person, reason, title }) => {
        const day = date === null ? at : atNoon(date)
        return (
          <li key={number}>
            <time dateTime={date ?? at}>{formats.day(day)}</time>
            <div>
              <p>
                <b>{t(`history.${kind}`)}</b>
                {title !== '' && <span> {t('history.about', { title })}</span>}
              </p>
              {reason !== '' && <p className={styles['reason']}>{t('reasonIs', { reason })}</p>}
              {person !== null && (
                <p className={styles['by']}>{t('history.by', { name: person.name, moment: formats.moment(at) })}</p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
