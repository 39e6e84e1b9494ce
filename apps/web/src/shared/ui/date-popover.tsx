import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import styles from './date-field.module.css'

/** The month in which a `DateField` can be chosen by pointing. */
export function DatePopover() {
  return (
    <Popover className={styles['popover'] ?? ''}>
      <Dialog className={styles['dialog'] ?? ''}>
        <Calendar className={styles['calendar'] ?? ''}>
          <header>
            <Button slot="previous" className={styles['turn'] ?? ''}>
              <ChevronLeft aria-hidden />
            </Button>
            <CalendarHeading />
            <Button slot="next" className={styles['turn'] ?? ''}>
              <ChevronRight aria-hidden />
            </Button>
          </header>
          <CalendarGrid>
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>
              {(date) => <CalendarCell date={date} className={styles['cell'] ?? ''} />}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}
