import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allNoticesQuery } from '../../features/notice/api/all-notices-query.ts'
import { MailSettings } from '../../features/notice/mail-settings.tsx'
import { NoticeList } from '../../features/notice/notice-list.tsx'
import { useReadNotices } from '../../features/notice/use-read-notices.ts'
import { programmesQuery } from '../../features/programme/api/programmes-query.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { useSession } from '../use-session.ts'
import styles from './notices-page.module.css'

const route = getRouteApi('/signed-in/notices')

/** All that somebody is told, and how it reaches them; for organisers the way to the outgoing mail. */
export function NoticesPage() {
  const { t } = useTranslation('notices')
  const session = useSession(route.useRouteContext().session)
  const [pages, setPages] = useState(1)
  const { data, isPlaceholderData } = useQuery({ ...allNoticesQuery(pages), placeholderData: keepPreviousData })
  const { data: programmes } = useSuspenseQuery(programmesQuery)
  const read = useReadNotices()
  const notices = data?.items ?? []
  const organised = programmes.filter((programme) => programme.me.mayManage)
  const unread = data?.unread ?? 0
  return (
    <>
      <AppHeader session={session} />
      <Page title={t('title')} width="middle">
        <PageHead
          title={t('title')}
          lead={t('text')}
          actions={
            unread > 0 ? (
              <Button isPending={read.isPending} onPress={() => read.mutate('all')}>
                {t('allRead')}
              </Button>
            ) : null
          }
        />
        <div className={styles['part']}>
          {notices.length === 0 ? (
            <Empty text={t('empty')} />
          ) : (
            <NoticeList framed notices={notices} onOpen={({ id }) => read.mutate([id])} />
          )}
          {data !== undefined && data.next !== null && (
            <Button isPending={isPlaceholderData} onPress={() => setPages(pages + 1)}>
              {t('more')}
            </Button>
          )}
        </div>
        <Section title={t('settings.title')}>
          <MailSettings />
        </Section>
        {organised.length > 0 && (
          <Section title={t('outbox.title')}>
            <ul className={styles['links']}>
              {organised.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/programmes/$programmeId/outbox" params={{ programmeId: id }}>
                    <ContentText text={name} />
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Page>
    </>
  )
}
