import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import { outboxMailQuery } from './api/outbox-mail-query.ts'
import styles from './notice.module.css'

/** What a mail says, and how much of it is for its reader alone. */
export function OutboxMailText({ mailId }: { mailId: string }) {
  const { t } = useTranslation(['notices', 'common'])
  const { data, error } = useQuery(outboxMailQuery(mailId))
  if (error !== null) {
    return (
      <Notice kind="bad" announced>
        {t(`common:problem.${problemCodeOf(error)}`)}
      </Notice>
    )
  }
  if (data === undefined) return null
  return (
    <>
      {data.hidden > 0 && <Notice kind="info">{t('outbox.hidden', { count: data.hidden })}</Notice>}
      {data.mail === null && data.hidden === 0 && <p>{t('outbox.nothing')}</p>}
      {data.mail !== null && (
        <>
          <strong>{data.mail.subject}</strong>
          <pre className={styles['text']}>{data.mail.text}</pre>
        </>
      )}
    </>
  )
}
