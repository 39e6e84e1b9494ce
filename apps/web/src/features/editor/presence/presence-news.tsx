import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../../shared/i18n/locale-of.ts'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import styles from '../page/top-line.module.css'
import { arrivalsBetween } from './arrivals.ts'
import type { PresentPerson } from './read-person.ts'

/** People come and go in bursts (a reconnect, a lecture hall): one sentence after so many milliseconds of quiet. */
const quiet = 3_000

/** Reads out who came and who went. Those who are here when the page opens are in the list, not in the news. */
export function PresenceNews({ people }: { people: PresentPerson[] }) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const [news, setNews] = useState('')
  const told = useRef<PresentPerson[] | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = told.current
      told.current = people
      if (before === null) return
      const names = new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
      const { joined, left } = arrivalsBetween(before, people)
      const sentences = [
        joined.length > 0 ? t('people.joined', { count: joined.length, names: names.format(joined) }) : '',
        left.length > 0 ? t('people.left', { count: left.length, names: names.format(left) }) : '',
      ]
      setNews(sentences.filter(Boolean).join(' '))
    }, quiet)
    return () => clearTimeout(timer)
  }, [people, language, t])
  return (
    <span role="log" aria-live="polite" className={styles['hiddenText']}>
      {news}
    </span>
  )
}
