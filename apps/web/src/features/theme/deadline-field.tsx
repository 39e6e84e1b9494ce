import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wallTimeOf } from '../../shared/time/zoned-time.ts'
import { DateField } from '../../shared/ui/date-field.tsx'

type DeadlineFieldProps = { label: string; deadline: string | null; timeZone: string }

/** The last day of a stage, on the programme's calendar; empty for none. Read with `readDeadline`. */
export function DeadlineField({ label, deadline, timeZone }: DeadlineFieldProps) {
  const { t } = useTranslation(['programme', 'common'])
  const [day, setDay] = useState(deadline === null ? '' : wallTimeOf(deadline, timeZone).slice(0, 10))
  return (
    <DateField
      label={label}
      description={t('form.deadlineText')}
      name="deadline"
      optional
      value={day}
      onChange={setDay}
    />
  )
}
