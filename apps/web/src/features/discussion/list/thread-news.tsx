import type { Thread } from '@plenum/schema/api/thread'
import { use, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DiscussionScope } from '../discussion-scope.ts'
import { newVoices } from './new-voices.ts'
import styles from './list.module.css'

/** In a lively round somebody speaks every second: one sentence after so many milliseconds. */
const pause = 4_000

/** Reads out who has said something since the page was opened. */
export function ThreadNews({ threads }: { threads: readonly Thread[] }) {
  const { t } = useTranslation('discussion')
  const { personId, formats } = use(DiscussionScope)
  const [news, setNews] = useState('')
  const told = useRef(threads)
  useEffect(() => {
    if (newVoices(told.current, threads, personId).length === 0) return undefined
    const timer = setTimeout(() => {
      const names = newVoices(told.current, threads, personId)
      told.current = threads
      setNews(t('panel.news', { names: formats.list(names) }))
    }, pause)
    return () => clearTimeout(timer)
  }, [threads, personId, formats, t])
  return (
    <span role="log" aria-live="polite" className={styles['unseen']}>
      {news}
    </span>
  )
}
