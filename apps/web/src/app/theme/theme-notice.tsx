import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from '../../features/session/api/session-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { Notice } from '../../shared/ui/notice.tsx'

/** The session may end, or the theme be taken away, while somebody reads: what is on the screen stays, and they are told. */
export function ThemeNotice({ themeId }: { themeId: string }) {
  const { t } = useTranslation(['editor', 'common'])
  const { data: session } = useQuery(sessionQuery)
  const { error } = useQuery(themeQuery(themeId))
  const code = session === null ? 'not-signed-in' : error === null ? null : problemCodeOf(error)
  if (code === null || code === 'unreachable') return null
  return (
    <Notice kind="bad" announced>
      {code === 'not-signed-in' ? (
        <>
          {t('common:problem.not-signed-in')}{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t('ending.signIn')}
          </a>
        </>
      ) : (
        t('lost', { reason: t(`common:problem.${code}`) })
      )}
    </Notice>
  )
}
