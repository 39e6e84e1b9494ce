import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { auditQuery } from '../../features/audit/api/audit-query.ts'
import { AuditList } from '../../features/audit/audit-list.tsx'
import { AuditTools } from '../../features/audit/audit-tools.tsx'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themesQuery } from '../../features/theme/api/themes-query.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'

const route = getRouteApi('/signed-in/programmes/$programmeId/log')

/** Who did what to which theme, for organisers. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const { programmeId } = route.useParams()
  const { theme = null } = route.useSearch()
  const navigate = route.useNavigate()
  const session = useSession(route.useRouteContext().session)
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const { data: themes } = useSuspenseQuery(themesQuery(programmeId))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    auditQuery(programmeId, theme),
  )
  const entries = data.pages.flatMap(({ items }) => items)
  const formats = useFormats(programme.timeZone)
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <PageHead title={t('title')} lead={t('lead')} />
        <AuditTools
          programmeId={programmeId}
          themes={themes}
          themeId={theme}
          onTheme={(themeId) => void navigate({ search: themeId === null ? {} : { theme: themeId }, replace: true })}
        />
        {entries.length === 0 ? (
          <Empty text={t('empty')} />
        ) : (
          <AuditList
            entries={entries}
            formats={formats}
            renderTheme={(themeId) => {
              const found = themes.find(({ id }) => id === themeId)
              if (found === undefined) return t('gone')
              return (
                <Link to="/themes/$themeId" params={{ themeId }}>
                  <ContentText text={found.title} />
                </Link>
              )
            }}
          />
        )}
        {hasNextPage && (
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('older')}
          </Button>
        )}
      </Page>
    </>
  )
}
