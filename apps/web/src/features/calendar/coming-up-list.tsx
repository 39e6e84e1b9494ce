import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { comingUp, detailsOf } from './coming-up.ts'
import { EntryTitle } from './entry-title.tsx'
import { LiveStreamLink } from './live-stream-link.tsx'
import type { OpenEntry } from './open-entry.ts'
import styles from './entry.module.css'

type ComingUpListProps = { entries: readonly CalendarEntry[]; formats: Formats; now: number; onOpen: OpenEntry }

export function ComingUpList({ entries, formats, now, onOpen }: ComingUpListProps) {
  const { t } = useTranslation(['programme'])
  const language = useLanguage()
  const next = comingUp(entries, now, 5)
  if (next.length === 0) return <p className={styles['nothing']}>{t('next.empty')}</p>
  return (
    <ul className={styles['next']}>
      {next.map((entry) => {
        const { startsAt, place, liveStreamUrl, title } = detailsOf(entry)
        return (
          <li key={entry.id}>
            <time dateTime={startsAt}>{formats.day(startsAt)}</time>
            <div>
              <EntryTitle entry={entry} onOpen={onOpen} />
              <p>
                <ContentText text={place} />
                {localized(place, language).text !== '' && liveStreamUrl !== null && ' – '}
                {liveStreamUrl !== null && <LiveStreamLink url={liveStreamUrl} title={title} />}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
