import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiProblemCode, problemCodeOf } from '../../shared/api/api-problem.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { CopyField } from '../../shared/ui/copy-field.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import formStyles from '../../shared/ui/server-form.module.css'
import { calendarLinkQuery, renewCalendarLink, revokeCalendarLink } from './api/calendar-link.ts'

type SubscribeDialogProps = { programmeId: string; formats: Formats; onClose: () => void }

/** A private link with which another program follows the calendar. Its address is shown once. */
export function SubscribeDialog({ programmeId, formats, onClose }: SubscribeDialogProps) {
  const { t } = useTranslation(['calendar', 'common'])
  const queryClient = useQueryClient()
  const { data: link } = useQuery(calendarLinkQuery(programmeId))
  const [url, setUrl] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)
  async function act(work: () => Promise<string | null>) {
    setPending(true)
    setProblem(null)
    try {
      setUrl(await work())
      await queryClient.invalidateQueries({ queryKey: queryKeys.calendarLink(programmeId) })
    } catch (error) {
      setProblem(problemCodeOf(error))
    } finally {
      setPending(false)
    }
  }
  const since = link?.since ?? null
  return (
    <Dialog title={t('subscribe.title')} isOpen onClose={onClose}>
      <div className={formStyles['form']}>
        <p>{t('subscribe.text')}</p>
        {url !== null && <CopyField label={t('subscribe.address')} value={url} />}
        {url !== null && <p>{t('subscribe.once')}</p>}
        {url === null && since !== null && <p>{t('subscribe.since', { when: formats.moment(since) })}</p>}
        {problem !== null && (
          <Notice kind="bad" announced>
            {t(`common:problem.${problem}`)}
          </Notice>
        )}
        <div className={formStyles['buttons']}>
          <Button
            kind={since === null ? 'primary' : 'plain'}
            isPending={pending}
            onPress={() => void act(async () => (await renewCalendarLink(programmeId)).url)}
          >
            {since === null ? t('subscribe.make') : t('subscribe.renew')}
          </Button>
          {since !== null && (
            <Button
              kind="danger"
              isPending={pending}
              onPress={() =>
                void act(async () => {
                  await revokeCalendarLink(programmeId)
                  return null
                })
              }
            >
              {t('subscribe.revoke')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
