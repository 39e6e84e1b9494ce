import { localized } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { comingUp, detailsOf } from './coming-up.ts'
import { EntryTitle } from './entry-title.tsx'
import { isLive } from './is-live.ts'
import { LiveNow } from './live-now.tsx'
import { LiveStreamLink } from './live-stream-link.tsx'
import type { OpenEntry } from './open-entry.ts'
import styles from './entry.module.css'

type ComingUpListProps = { entries: readonly CalendarEntry[]; formats: Formats; now: number; onOpen: OpenEntry }

/** What comes next in a programme: events, activities, and stages that end. */
export function ComingUpList({ entries, formats, now, onOpen }: ComingUpListProps) {
  const { t } = useTranslation(['programme'])
  const next = comingUp(entries, now, 5)
  if (next.length === 0) return <p className={styles['nothing']}>{t('next.empty')}</p>
  return (
    <ul className={styles['next']}>
      {next.map((entry) => {
        const time = new Date(entry.at).toISOString()
        return (
          <li key={entry.id}>
            <time dateTime={time}>{formats.day(time)}</time>
            <div>
              <EntryTitle entry={entry} onOpen={onOpen} />
              <p>
                {entry.type === 'deadline' ? (
                  <Link to="/themes/$themeId" params={{ themeId: entry.theme.id }}>
                    <ContentText text={entry.theme.title} />
                  </Link>
                ) : (
                  <>
                    {isLive(detailsOf(entry), now) && (
                      <>
                        <LiveNow />{' '}
                      </>
                    )}
                    <Where entry={entry} />
                  </>
                )}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Where({ entry }: { entry: Parameters<typeof detailsOf>[0] }) {
  const language = useLanguage()
  const { place, liveStreamUrl, title } = detailsOf(entry)
  return (
    <>
      <ContentText text={place} />
      {localized(place, language).text !== '' && liveStreamUrl !== null && ' – '}
      {liveStreamUrl !== null && <LiveStreamLink url={liveStreamUrl} title={title} />}
    </>
  )
}
