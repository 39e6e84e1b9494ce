import { instantOf } from '../../shared/time/zoned-time.ts'
import { readText } from '../../shared/ui/read-form.ts'

/** The end of the day chosen in a `DeadlineField`, or null for none. */
export function readDeadline(data: FormData, timeZone: string): string | null {
  const day = readText(data, 'deadline')
  return day === '' ? null : instantOf(`${day}T23:59`, timeZone)
}
