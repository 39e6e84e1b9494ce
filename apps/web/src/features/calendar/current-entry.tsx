import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import { languages } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import styles from './entry.module.css'
import { heardText } from './heard-lines.ts'

type Entry = ProgrammeEvent | Activity
type CurrentEntryProps = {
  current: Entry
  /** As the window opened with it. */
  before: Entry
  timeZone: string
}

/** What somebody else has changed in the meantime, beside what is typed. */
export function CurrentEntry({ current, before, timeZone }: CurrentEntryProps) {
  const { t } = useTranslation(['programme', 'common', 'calendar'])
  const formats = useFormats(timeZone)
  const textOf = (entry: Entry) => ('agenda' in entry ? entry.agenda : entry.report)
  const label = { title: t('form.title'), place: t('form.place') }
  const lines = [
    { label: t('course.when'), of: ({ startsAt, endsAt }: Entry) => formats.period(startsAt, endsAt) },
    ...(['title', 'place'] as const).flatMap((field) =>
      languages.map((language) => ({
        label: t('common:field.inLanguage', { label: label[field], language: t(`common:language.${language}`) }),
        of: (entry: Entry) => entry[field][language] ?? '',
      })),
    ),
    { label: t('form.liveStream'), of: ({ liveStreamUrl }: Entry) => liveStreamUrl ?? '' },
    ...languages.map((language) => ({
      label: t('common:field.inLanguage', { label: t('calendar:chair'), language: t(`common:language.${language}`) }),
      of: (entry: Entry) => ('chair' in entry ? (entry.chair[language] ?? '') : ''),
    })),
    {
      label: t('form.state'),
      of: (entry: Entry) => ('state' in entry ? t(`common:activityState.${entry.state}`) : ''),
    },
    ...languages.map((language) => ({
      label: t('common:field.inLanguage', {
        label: 'agenda' in current ? t('form.agenda') : t('form.report'),
        language: t(`common:language.${language}`),
      }),
      of: (entry: Entry) => textOf(entry)[language] ?? '',
    })),
    { label: t('calendar:heard'), of: (entry: Entry) => ('heard' in entry ? heardText(entry.heard) : '') },
    {
      label: t('calendar:form.places'),
      of: (entry: Entry) => ('registration' in entry ? String(entry.registration?.places ?? '') : ''),
    },
  ].filter(({ of }) => of(current) !== of(before))
  return (
    <Notice kind="warn">
      {lines.length === 0 ? t('calendar:meanwhile.elsewhere') : t('calendar:meanwhile.says')}
      <dl className={styles['currently']}>
        {lines.map(({ label: name, of }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{of(current) === '' ? t('calendar:meanwhile.nothing') : of(current)}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
