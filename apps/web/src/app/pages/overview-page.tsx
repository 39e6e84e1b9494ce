import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActivitySection } from '../../features/overview/activity-section.tsx'
import { overviewQuery } from '../../features/overview/api/overview-query.ts'
import { ThemeOverviewTable } from '../../features/overview/theme-overview-table.tsx'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { useNow } from '../../shared/time/use-now.ts'
import { Empty } from '../../shared/ui/empty.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'

const route = getRouteApi('/signed-in/programmes/$programmeId/overview')

/** How the programme is going, for those who steer it: what each theme waits for, then how much is being done. */
export function OverviewPage() {
  const { t } = useTranslation('overview')
  const { programmeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const { data: overview } = useSuspenseQuery(overviewQuery(programmeId))
  const formats = useFormats(programme.timeZone)
  const now = useNow()
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <PageHead title={t('title')} lead={t('lead')} />
        <Section title={t('themes')}>
          {overview.themes.length === 0 ? (
            <Empty text={t('noThemes')} />
          ) : (
            <ThemeOverviewTable themes={overview.themes} formats={formats} now={now} />
          )}
        </Section>
        <ActivitySection weeks={overview.weeks} formats={formats} />
      </Page>
    </>
  )
}
