import type { OutboxMail } from '@plenum/schema/api/notice'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { DataTable } from '../../shared/ui/data-table.tsx'
import styles from './notice.module.css'

type OutboxTableProps = {
  mails: readonly OutboxMail[]
  formats: Formats
  onShow: (mail: OutboxMail) => void
  onSend: (mail: OutboxMail) => void
}

/** Mails: to whom, about what, and what became of them. */
export function OutboxTable({ mails, formats, onShow, onSend }: OutboxTableProps) {
  const { t } = useTranslation('notices')
  return (
    <DataTable
      label={t('outbox.title')}
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'to',
          label: t('outbox.to'),
          kind: 'head',
          renderCell: ({ to }) => (
            <>
              {to.name}
              <br />
              {to.email}
            </>
          ),
        },
        {
          key: 'about',
          label: t('outbox.about'),
          renderCell: ({ theme, isDigest, notices }) => (
            <>
              {isDigest && t('outbox.digest')}
              {theme !== null && <ContentText text={theme.title} />}
              <br />
              {t('outbox.notices', { count: notices })}
            </>
          ),
        },
        {
          key: 'state',
          label: t('outbox.state'),
          renderCell: ({ state, tries, lastError }) => (
            <>
              {t(`mailState.${state}`)}
              {state !== 'sent' && tries > 0 && ` ${t('outbox.tries', { count: tries })}`}
              {lastError !== '' && <div className={styles['error']}>{lastError}</div>}
            </>
          ),
        },
        {
          key: 'when',
          label: t('outbox.when'),
          renderCell: ({ sentAt, dueAt }) => formats.moment(sentAt ?? dueAt),
        },
        {
          key: 'actions',
          label: t('outbox.actions'),
          kind: 'action',
          renderCell: (mail) => (
            <div className={styles['foot']}>
              <Button small aria-label={t('outbox.showOf', { name: mail.to.name })} onPress={() => onShow(mail)}>
                {t('outbox.show')}
              </Button>
              {(mail.state === 'failed' || mail.state === 'kept') && (
                <Button small aria-label={t('outbox.againOf', { name: mail.to.name })} onPress={() => onSend(mail)}>
                  {t('outbox.again')}
                </Button>
              )}
            </div>
          ),
        },
      ]}
    />
  )
}
