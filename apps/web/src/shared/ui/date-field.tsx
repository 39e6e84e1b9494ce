import { type CalendarDate, type CalendarDateTime, parseDate, parseDateTime } from '@internationalized/date'
import { CalendarDays } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { DateInput, DatePicker, DateSegment, Group, Label, Text } from 'react-aria-components/DatePicker'
import { useTranslation } from 'react-i18next'
import { DatePopover } from './date-popover.tsx'
import { FieldError } from './field-error.tsx'
import fieldStyles from './field.module.css'
import styles from './date-field.module.css'

type DateFieldProps = {
  label: string
  name: string
  /** `2026-10-14`, with `withTime` `2026-10-14T09:30`; '' for none. So it is in the form, too. */
  value: string
  onChange: (value: string) => void
  withTime?: boolean | undefined
  isRequired?: boolean | undefined
  optional?: boolean | undefined
  description?: string | undefined
  /** A sentence when the value does not do, else null. */
  validate?: ((value: string) => string | null) | undefined
}

/**
 * A date, perhaps with a time, written the way the interface's language does. (The browser's own field writes it in
 * the language of the browser.)
 */
export function DateField({
  label,
  name,
  value,
  onChange,
  withTime = false,
  validate,
  optional,
  description,
  ...props
}: DateFieldProps) {
  const { t } = useTranslation()
  return (
    <DatePicker<CalendarDate | CalendarDateTime>
      {...(props.isRequired === undefined ? {} : { isRequired: props.isRequired })}
      name={name}
      className={fieldStyles['field'] ?? ''}
      granularity={withTime ? 'minute' : 'day'}
      hourCycle={24}
      shouldForceLeadingZeros
      value={value === '' ? null : withTime ? parseDateTime(value) : parseDate(value)}
      onChange={(chosen) => onChange(chosen === null ? '' : chosen.toString().slice(0, withTime ? 16 : 10))}
      {...(validate === undefined ? {} : { validate: () => validate(value) })}
    >
      <Label className={fieldStyles['label'] ?? ''}>
        {label} {optional === true && <small>({t('field.optional')})</small>}
      </Label>
      {description !== undefined && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <Group className={styles['group'] ?? ''}>
        <DateInput className={styles['segments'] ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
        </DateInput>
        <Button className={styles['open'] ?? ''}>
          <CalendarDays aria-hidden />
        </Button>
      </Group>
      <FieldError />
      <DatePopover />
    </DatePicker>
  )
}
