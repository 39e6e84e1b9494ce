import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { type Column, DataTable } from '../../shared/ui/data-table.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { EntryTitle } from './entry-title.tsx'
import { LiveStreamLink } from './live-stream-link.tsx'
import type { OpenEntry } from './open-entry.ts'
import styles from './entry.module.css'

type CalendarTableProps = {
  entries: readonly CalendarEntry[]
  themes: readonly Theme[]
  formats: Formats
  onOpen: OpenEntry
}

/** The same as the picture, to be read. */
export function CalendarTable({ entries, themes, formats, onOpen }: CalendarTableProps) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const columns: Column<CalendarEntry>[] = [
    {
      key: 'what',
      label: t('course.what'),
      kind: 'head',
      renderCell: (entry) => <EntryTitle entry={entry} onOpen={onOpen} />,
    },
    {
      key: 'when',
      label: t('course.when'),
      renderCell: (entry) =>
        entry.type === 'deadline'
          ? formats.day(new Date(entry.at).toISOString())
          : formats.period(
              (entry.type === 'event' ? entry.event : entry.activity).startsAt,
              (entry.type === 'event' ? entry.event : entry.activity).endsAt,
            ),
    },
    {
      key: 'where',
      label: t('course.where'),
      renderCell: (entry) => {
        if (entry.type === 'deadline') return null
        const { place, liveStreamUrl, title } = entry.type === 'event' ? entry.event : entry.activity
        if (localized(place, language).text === '' && liveStreamUrl === null) return null
        return (
          <span>
            <ContentText text={place} />
            {liveStreamUrl !== null && (
              <span className={styles['live']}>
                <LiveStreamLink url={liveStreamUrl} title={title} />
              </span>
            )}
          </span>
        )
      },
    },
    {
      key: 'themes',
      label: t('course.themes'),
      renderCell: (entry) => {
        const ids =
          entry.type === 'activity' ? entry.activity.themeIds : entry.type === 'deadline' ? [entry.theme.id] : []
        const found = themes.filter(({ id }) => ids.includes(id))
        if (found.length === 0) return null
        return (
          <span>
            {found.map((theme, index) => (
              <span key={theme.id}>
                {index > 0 && ', '}
                <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
                  <ContentText text={theme.title} />
                </Link>
              </span>
            ))}
          </span>
        )
      },
    },
    {
      key: 'state',
      label: t('course.state'),
      renderCell: (entry) => (entry.type === 'activity' ? t(`common:activityState.${entry.activity.state}`) : null),
    },
  ]
  return <DataTable label={t('course.title')} columns={columns} rows={entries} rowKey={({ id }) => id} />
}
