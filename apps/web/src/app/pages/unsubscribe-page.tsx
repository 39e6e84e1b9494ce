import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { unsubscribe } from '../../features/notice/api/unsubscribe.ts'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { EntryPage } from '../entry/entry-page.tsx'
import { readFragmentToken } from '../read-fragment-token.ts'

/** Where the link in a mail leads: asks first, because mail programs open links by themselves to look at them. */
export function UnsubscribePage() {
  const { t } = useTranslation(['notices', 'common'])
  const token = readFragmentToken(useLocation().hash)
  const end = useMutation({ mutationFn: (link: string) => unsubscribe(link) })
  const problem = token === null ? 'link-unknown' : end.error === null ? null : problemCodeOf(end.error)
  return (
    <EntryPage title={t('unsubscribe.title')} lead={t('unsubscribe.text')}>
      {problem !== null && (
        <Notice kind="bad" announced>
          {t(`common:problem.${problem}`)}
        </Notice>
      )}
      {end.data !== undefined && (
        <Notice kind="good" announced>
          {t(end.data.themeTitle === null ? 'unsubscribe.programme' : 'unsubscribe.theme')}{' '}
          <strong>
            <ContentText text={end.data.themeTitle ?? end.data.programmeName} />
          </strong>
        </Notice>
      )}
      {token !== null && end.data === undefined && (
        <div>
          <Button kind="primary" isPending={end.isPending} onPress={() => end.mutate(token)}>
            {t('unsubscribe.confirm')}
          </Button>
        </div>
      )}
      <p>
        <Link to="/notices">{t('settings.title')}</Link>
      </p>
    </EntryPage>
  )
}
