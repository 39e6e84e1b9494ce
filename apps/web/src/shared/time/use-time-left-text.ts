import { useTranslation } from 'react-i18next'
import { timeLeft } from './time-left.ts'

/** "6 days left", in the language of the interface. */
export function useTimeLeftText(): (deadline: string, now: number) => string {
  const { t } = useTranslation()
  return (deadline, now) => {
    const left = timeLeft(Date.parse(deadline), now)
    return 'count' in left ? t(`timeLeft.${left.unit}`, { count: left.count }) : t(`timeLeft.${left.unit}`)
  }
}
