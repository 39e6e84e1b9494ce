import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { noticeSettingsQuery } from './api/notice-settings-query.ts'
import { setNoticeManner } from './api/set-notice-manner.ts'
import { MannerTable } from './manner-table.tsx'
import styles from './notice.module.css'

/** What reaches somebody by e-mail, of each of their programmes; a choice is kept when it is made. */
export function MailSettings() {
  const { t } = useTranslation(['notices', 'common'])
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(noticeSettingsQuery)
  const set = useMutation({
    mutationFn: setNoticeManner,
    onSuccess: (settings) => queryClient.setQueryData(queryKeys.noticeSettings, settings),
  })
  return (
    <>
      <p>{t('settings.text')}</p>
      {data.programmes.map((programme) => (
        <div key={programme.id} className={styles['settings']}>
          <h3>
            <ContentText text={programme.name} />
          </h3>
          <MannerTable
            programme={programme}
            onChange={(themeId, manner) => set.mutate({ programmeId: programme.id, themeId, manner })}
          />
        </div>
      ))}
      {set.isError && (
        <Notice kind="bad" announced>
          {t(`common:problem.${problemCodeOf(set.error)}`)}
        </Notice>
      )}
      {set.isSuccess && (
        <Notice kind="good" announced>
          {t('settings.saved')}
        </Notice>
      )}
    </>
  )
}
