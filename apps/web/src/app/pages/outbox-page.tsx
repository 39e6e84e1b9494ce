import type { OutboxMail } from '@plenum/schema/api/notice'
import { keepPreviousData, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { outboxQuery } from '../../features/notice/api/outbox-query.ts'
import { retryMail } from '../../features/notice/api/retry-mail.ts'
import { OutboxMailText } from '../../features/notice/outbox-mail-text.tsx'
import { OutboxTable } from '../../features/notice/outbox-table.tsx'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'
import styles from './notices-page.module.css'

const route = getRouteApi('/signed-in/programmes/$programmeId/outbox')

/** For organisers: the e-mails of a programme and what became of them. */
export function OutboxPage() {
  const { t } = useTranslation(['notices', 'common'])
  const { programmeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const queryClient = useQueryClient()
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const [pages, setPages] = useState(1)
  const { data: outbox, isPlaceholderData } = useQuery({
    ...outboxQuery(programmeId, pages),
    placeholderData: keepPreviousData,
  })
  const formats = useFormats(programme.timeZone)
  const [shown, setShown] = useState<OutboxMail | null>(null)
  const send = useMutation({
    mutationFn: ({ id }: OutboxMail) => retryMail(id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.outbox(programmeId) }),
  })
  const mails = outbox?.items ?? []
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('outbox.title')} />
      </AppHeader>
      <Page title={t('outbox.title')}>
        <PageHead title={t('outbox.title')} lead={t('outbox.text')} />
        {outbox?.sends === false && (
          <div className={styles['part']}>
            <Notice kind="warn">{t('outbox.noServer')}</Notice>
          </div>
        )}
        {send.error !== null && (
          <Notice kind="bad" announced>
            {t(`common:problem.${problemCodeOf(send.error)}`)}
          </Notice>
        )}
        {mails.length === 0 ? (
          <Empty text={t('outbox.empty')} />
        ) : (
          <OutboxTable mails={mails} formats={formats} onShow={setShown} onSend={(mail) => send.mutate(mail)} />
        )}
        {outbox !== undefined && outbox.next !== null && (
          <Button isPending={isPlaceholderData} onPress={() => setPages(pages + 1)}>
            {t('more')}
          </Button>
        )}
      </Page>
      <Dialog
        isOpen={shown !== null}
        title={t('outbox.mail', { name: shown?.to.name ?? '' })}
        onClose={() => setShown(null)}
        wide
      >
        {shown !== null && <OutboxMailText mailId={shown.id} />}
      </Dialog>
    </>
  )
}
