import { parseDateTime } from '@internationalized/date'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type WallTime, wallTimeOf } from '../../shared/time/zoned-time.ts'
import { DateField } from '../../shared/ui/date-field.tsx'
import { FieldPair } from '../../shared/ui/field-pair.tsx'

type PeriodFieldsProps = { timeZone: string; startsAt: string | undefined; endsAt: string | undefined }

/** Begin and end on the clocks of the programme, named `startsAt` and `endsAt`. */
export function PeriodFields({ timeZone, startsAt, endsAt }: PeriodFieldsProps) {
  const { t } = useTranslation(['programme', 'common'])
  const [start, setStart] = useState(startsAt === undefined ? '' : wallTimeOf(startsAt, timeZone))
  const [end, setEnd] = useState(endsAt === undefined ? '' : wallTimeOf(endsAt, timeZone))
  // Until somebody sets it, the end follows the begin.
  const [follows, setFollows] = useState(endsAt === undefined)
  return (
    <FieldPair>
      <DateField
        withTime
        label={t('form.starts')}
        name="startsAt"
        value={start}
        onChange={(value) => {
          setStart(value)
          if (follows && value !== '') setEnd(twoHoursAfter(value))
        }}
        isRequired
      />
      <DateField
        withTime
        label={t('form.ends')}
        name="endsAt"
        value={end}
        onChange={(value) => {
          setEnd(value)
          setFollows(false)
        }}
        isRequired
        validate={(value) =>
          start !== '' && value !== '' && value <= start ? t('common:field.endsBeforeStart') : null
        }
      />
    </FieldPair>
  )
}

function twoHoursAfter(wall: WallTime): WallTime {
  return parseDateTime(wall).add({ hours: 2 }).toString().slice(0, 16)
}
