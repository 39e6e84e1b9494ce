import type { Notice } from '@plenum/schema/api/notice'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { createFormats } from '../../shared/time/create-formats.ts'
import { useNow } from '../../shared/time/use-now.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { useNoticeSentence } from './use-notice-sentence.ts'
import styles from './notice.module.css'

type NoticeListProps = {
  notices: readonly Notice[]
  /** Somebody goes where the notice leads to. */
  onOpen: (notice: Notice) => void
  /** As a part of a page. */
  framed?: boolean
}

/** What somebody is told, each with the way to its place; what is new says so. */
export function NoticeList({ notices, onOpen, framed = false }: NoticeListProps) {
  const { t } = useTranslation('notices')
  const sentenceOf = useNoticeSentence()
  const language = useLanguage()
  const now = useNow()
  const router = useRouter()
  const follow = (event: MouseEvent, notice: Notice) => {
    onOpen(notice)
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(notice.path)
  }
  return (
    <ul className={framed ? `${styles['list']} ${styles['page']}` : styles['list']}>
      {notices.map((notice) => (
        <li key={notice.id} className={notice.readAt === null ? styles['new'] : undefined}>
          <a href={notice.path} onClick={(event) => follow(event, notice)}>
            {sentenceOf(notice)}
          </a>
          {notice.excerpt !== '' && <p className={styles['excerpt']}>{notice.excerpt}</p>}
          <p className={styles['about']}>
            {notice.readAt === null && <span className={styles['mark']}>{t('new')}</span>}
            <ContentText text={notice.theme?.title ?? notice.programme.name} />
            {' · '}
            <time dateTime={notice.at}>{createFormats(language, notice.programme.timeZone).ago(notice.at, now)}</time>
          </p>
        </li>
      ))}
    </ul>
  )
}
