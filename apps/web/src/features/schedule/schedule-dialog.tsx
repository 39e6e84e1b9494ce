import { nextStages } from '@plenum/domain/stage-move'
import type { Schedule } from '@plenum/schema/api/schedule'
import type { Theme } from '@plenum/schema/api/theme'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefreshTheme } from '../../shared/api/use-refresh-theme.ts'
import { instantOf } from '../../shared/time/zoned-time.ts'
import { Button } from '../../shared/ui/button.tsx'
import { CheckboxField } from '../../shared/ui/checkbox-field.tsx'
import { DateField } from '../../shared/ui/date-field.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { scheduleQuery } from './api/schedule-query.ts'
import { setSchedule } from './api/set-schedule.ts'
import { rowsOf, stageBefore, withNext, withStage, without } from './planned-rows.ts'
import styles from './schedule.module.css'

type ScheduleDialogProps = { theme: Theme; timeZone: string; onClose: () => void }

/** When a theme moves, and whether by itself. */
export function ScheduleDialog(props: ScheduleDialogProps) {
  // What was planned when the window opened is what is changed in it.
  const { data } = useQuery({ ...scheduleQuery(props.theme.id), staleTime: 0, refetchOnMount: 'always' })
  return data === undefined ? null : <ScheduleForm {...props} schedule={data} />
}

function ScheduleForm({ theme, timeZone, onClose, schedule }: ScheduleDialogProps & { schedule: Schedule }) {
  const { t } = useTranslation(['schedule', 'common'])
  const refresh = useRefreshTheme(theme.programmeId, theme.id)
  const [stage] = useState(theme.stage)
  const [rows, setRows] = useState(() => rowsOf(schedule, timeZone))
  const more = withNext(stage, rows)
  const isLater = (value: string, before: string | undefined) =>
    value === '' ||
    Date.parse(instantOf(value, timeZone)) >
      (before === undefined || before === '' ? Date.now() : Date.parse(instantOf(before, timeZone)))
  return (
    <FormDialog
      wide
      title={t('title')}
      submit={t('common:action.save')}
      onClose={onClose}
      codeTexts={{ 'bad-request': t('refused') }}
      onSubmit={async () => {
        await setSchedule(theme.id, {
          moves: rows.map(({ to, at, hard }) => ({ to, at: instantOf(at, timeZone), hard })),
        })
        await refresh()
      }}
    >
      <p>{t('lead', { stage: t(`common:stage.${stage}`), timeZone })}</p>
      {rows.length === 0 && <p className={styles['nothing']}>{t('nothing')}</p>}
      <ol className={styles['rows']}>
        {rows.map(({ id, to, at, hard }, index) => (
          <li key={id}>
            <fieldset>
              <legend>{t('move', { number: index + 1 })}</legend>
              <div className={styles['fields']}>
                <SelectField
                  label={t('to')}
                  name={`to-${index}`}
                  value={to}
                  onChange={(next) => setRows(withStage(stage, rows, id, next))}
                  options={nextStages(stageBefore(stage, rows, index)).map((value) => ({
                    value,
                    label: t(`common:stage.${value}`),
                  }))}
                />
                <DateField
                  label={t('at')}
                  name={`at-${index}`}
                  withTime
                  isRequired
                  value={at}
                  validate={(value) => (isLater(value, rows[index - 1]?.at) ? null : t('refused'))}
                  onChange={(next) => setRows(rows.map((row) => (row.id === id ? { ...row, at: next } : row)))}
                />
              </div>
              <CheckboxField
                label={t('hard')}
                description={t('hardText')}
                name={`hard-${index}`}
                defaultChecked={hard}
                onChange={(next) => setRows(rows.map((row) => (row.id === id ? { ...row, hard: next } : row)))}
              />
              <Button
                small
                aria-label={t('removeNamed', { number: index + 1 })}
                onPress={() => setRows(without(stage, rows, id))}
              >
                {t('remove')}
              </Button>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button isDisabled={more.length === rows.length} onPress={() => setRows(more)}>
          {t('add')}
        </Button>
      </div>
    </FormDialog>
  )
}
