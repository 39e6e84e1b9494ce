import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarEntries } from '../../features/calendar/calendar-entry.ts'
import { CalendarTable } from '../../features/calendar/calendar-table.tsx'
import { TimelinePicture } from '../../features/calendar/timeline-picture.tsx'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Section } from '../../shared/ui/section.tsx'
import type { ProgrammeAct, ProgrammeCalendar } from './programme-act.ts'

type CourseSectionProps = {
  calendar: ProgrammeCalendar
  formats: Formats
  now: number
  onAct: (act: ProgrammeAct) => void
}

/** The course of a programme, as a picture or as a table with the same in it. */
export function CourseSection({ calendar, formats, now, onAct }: CourseSectionProps) {
  const { t } = useTranslation(['programme', 'calendar'])
  const [asTable, setAsTable] = useState(false)
  const { programme, events, activities, themes } = calendar
  const empty = events.length + activities.length === 0
  const create = programme.me.mayManage && (
    <>
      <Button small={!empty} kind={empty ? 'primary' : 'plain'} onPress={() => onAct({ type: 'event', event: null })}>
        {t('course.newEvent')}
      </Button>
      <Button small={!empty} onPress={() => onAct({ type: 'activity', activity: null })}>
        {t('course.newActivity')}
      </Button>
    </>
  )
  if (empty) {
    return (
      <Section title={t('course.title')}>
        <Empty text={programme.me.mayManage ? t('course.empty') : t('course.emptyReader')}>{create}</Empty>
      </Section>
    )
  }
  return (
    <Section
      title={t('course.title')}
      actions={
        <>
          {create}
          <Button kind="quiet" small onPress={() => onAct({ type: 'subscribe' })}>
            {t('calendar:subscribe.open')}
          </Button>
          <Button kind="quiet" small onPress={() => setAsTable(!asTable)}>
            {asTable ? t('course.asPicture') : t('course.asTable')}
          </Button>
        </>
      }
    >
      {asTable ? (
        <CalendarTable
          entries={calendarEntries(events, activities, themes)}
          themes={themes}
          formats={formats}
          onOpen={(entry) => onAct({ type: 'show-entry', entry })}
        />
      ) : (
        <TimelinePicture events={events} activities={activities} themes={themes} formats={formats} now={now} />
      )}
    </Section>
  )
}
