import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { buttonClass } from '../../shared/ui/button-class.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { detailsOf } from './coming-up.ts'
import styles from './entry.module.css'

type EntryDialogProps = {
  entry: Exclude<CalendarEntry, { type: 'deadline' }>
  partners: readonly Partner[]
  themes: readonly Theme[]
  formats: Formats
  timeZone: string
  /** Only for those who may change the calendar. */
  manage: { onEdit: () => void; onDelete: () => void } | null
  onClose: () => void
}

/** All about an event or an activity. */
export function EntryDialog({ entry, partners, themes, formats, timeZone, manage, onClose }: EntryDialogProps) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const { title, startsAt, endsAt, place, liveStreamUrl } = detailsOf(entry)
  const text = entry.type === 'event' ? entry.event.agenda : entry.activity.report
  const organisers =
    entry.type === 'activity' ? partners.filter(({ id }) => entry.activity.partnerIds.includes(id)) : []
  const about = entry.type === 'activity' ? themes.filter(({ id }) => entry.activity.themeIds.includes(id)) : []
  return (
    <Dialog title={localized(title, language).text} isOpen onClose={onClose}>
      <div className={styles['details']}>
        <dl>
          <dt>{t('course.what')}</dt>
          <dd>
            {entry.type === 'event'
              ? t(`common:eventKind.${entry.event.kind}`)
              : `${t(`common:activityKind.${entry.activity.kind}`)} (${t(`common:activityState.${entry.activity.state}`)})`}
          </dd>
          <dt>{t('course.when')}</dt>
          <dd>
            {formats.period(startsAt, endsAt)}
            <span className={styles['kind']}>{t('entry.zone', { zone: timeZone.replaceAll('_', ' ') })}</span>
          </dd>
          {localized(place, language).text !== '' && (
            <>
              <dt>{t('course.where')}</dt>
              <dd>
                <ContentText text={place} />
              </dd>
            </>
          )}
          {organisers.length > 0 && (
            <>
              <dt>{t('entry.organisedBy')}</dt>
              <dd>{formats.list(organisers.map(({ acronym }) => acronym))}</dd>
            </>
          )}
          {about.length > 0 && (
            <>
              <dt>{t('course.themes')}</dt>
              <dd>{formats.list(about.map((theme) => localized(theme.title, language).text))}</dd>
            </>
          )}
        </dl>
        {localized(text, language).text !== '' && (
          <div>
            <h3>{entry.type === 'event' ? t('entry.agenda') : t('entry.report')}</h3>
            <p className={styles['text']}>
              <ContentText text={text} />
            </p>
          </div>
        )}
        <div className={styles['buttons']}>
          {liveStreamUrl !== null && (
            <a className={buttonClass({ kind: 'primary' })} href={liveStreamUrl} target="_blank" rel="noreferrer">
              {t('entry.openLive')}
            </a>
          )}
          {manage !== null && <Button onPress={manage.onEdit}>{t('common:action.edit')}</Button>}
          {manage !== null && (
            <Button kind="danger" onPress={manage.onDelete}>
              {t('common:action.delete')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
