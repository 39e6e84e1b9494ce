import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { buttonClass } from '../../shared/ui/button-class.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { detailsOf } from './coming-up.ts'
import { FilePart } from './file-part.tsx'
import { heardText } from './heard-lines.ts'
import { isLive } from './is-live.ts'
import { LiveNow } from './live-now.tsx'
import { RegistrationPart } from './registration-part.tsx'
import { ReportText } from './report-text.tsx'
import styles from './entry.module.css'

type EntryDialogProps = {
  entry: Exclude<CalendarEntry, { type: 'deadline' }>
  partners: readonly Partner[]
  themes: readonly Theme[]
  formats: Formats
  timeZone: string
  programmeId: string
  now: number
  /** Only for those who may change the calendar. */
  manage: { onEdit: () => void; onDelete: () => void } | null
  onClose: () => void
  /** What goes on from it. */
  children?: ReactNode
}

/** All about an event or an activity. */
export function EntryDialog(props: EntryDialogProps) {
  const { entry, partners, themes, formats, timeZone, programmeId, now, manage, onClose, children } = props
  const { t } = useTranslation(['programme', 'common', 'calendar'])
  const language = useLanguage()
  const details = detailsOf(entry)
  const { title, startsAt, endsAt, place, liveStreamUrl } = details
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
            {isLive(details, now) && <LiveNow />}
          </dd>
          {localized(place, language).text !== '' && (
            <>
              <dt>{t('course.where')}</dt>
              <dd>
                <ContentText text={place} />
              </dd>
            </>
          )}
          {entry.type === 'event' && localized(entry.event.chair, language).text !== '' && (
            <>
              <dt>{t('calendar:chair')}</dt>
              <dd>
                <ContentText text={entry.event.chair} />
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
            <ReportText text={text} />
          </div>
        )}
        {entry.type === 'activity' && entry.activity.heard.length > 0 && (
          <div>
            <h3>{t('calendar:heard')}</h3>
            <ul className={styles['list']}>
              {heardText(entry.activity.heard)
                .split('\n')
                .map((line) => (
                  <li key={line}>{line.split('; ').filter(Boolean).join(', ')}</li>
                ))}
            </ul>
          </div>
        )}
        {entry.type === 'activity' && entry.activity.registration !== null && (
          <RegistrationPart
            activity={{ ...entry.activity, registration: entry.activity.registration }}
            mayManage={manage !== null}
            {...{ programmeId, formats, now }}
          />
        )}
        {children}
        <FilePart
          of={entry.type === 'event' ? 'events' : 'activities'}
          id={entry.id}
          files={details.files}
          mayManage={manage !== null}
          programmeId={programmeId}
        />
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
