import { mayInTheme } from '@plenum/domain/permission'
import type { Version } from '@plenum/schema/api/version'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { activityQuery } from '../../features/version/api/activity-query.ts'
import { versionsQuery } from '../../features/version/api/versions-query.ts'
import { visitQuery } from '../../features/version/api/visit-query.ts'
import { ActivityChart } from '../../features/version/chart/activity-chart.tsx'
import { VersionList } from '../../features/version/list/version-list.tsx'
import { NameVersionDialog } from '../../features/version/name-version-dialog.tsx'
import { PublishDialog } from '../../features/version/publish-dialog.tsx'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { useNow } from '../../shared/time/use-now.ts'
import { buttonClass } from '../../shared/ui/button-class.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'
import styles from './versions-page.module.css'

const route = getRouteApi('/signed-in/themes/$themeId/versions')

/** The history of a theme: its versions, the work on it over time, and the ways to what changed. */
export function VersionsPage() {
  const { t } = useTranslation('versions')
  const { themeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: theme } = useSuspenseQuery(themeQuery(themeId))
  const { data: programme } = useSuspenseQuery(programmeQuery(theme.programmeId))
  const { data: versions } = useSuspenseQuery(versionsQuery(themeId))
  const { data: activity } = useSuspenseQuery(activityQuery(themeId))
  const { data: visit } = useQuery(visitQuery(themeId))
  const queryClient = useQueryClient()
  const formats = useFormats(programme.timeZone)
  const now = useNow()
  const [isNaming, setNaming] = useState(false)
  const [publishing, setPublishing] = useState<Version | null>(null)
  const [taken, setTaken] = useState<Version | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.versions(themeId) })
  const mayTake = mayInTheme({ role: theme.me.role, representsPartner: false }, 'version.take', {
    ...theme,
    roundOver: false,
  })
  const since = visit?.since ?? null
  const hasRound = versions.some(({ kind, stage }) => kind === 'stage' && stage === 'review')
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <p className={styles['back']}>
          <Link to="/themes/$themeId" params={{ themeId }}>
            <ContentText text={theme.title} />
          </Link>
        </p>
        <PageHead
          title={t('title')}
          lead={t('lead')}
          actions={mayTake && <Button onPress={() => setNaming(true)}>{t('take.open')}</Button>}
        />
        {taken !== null && (
          <Notice kind="good" announced>
            {t('take.done', { number: taken.number, name: taken.label })}
          </Notice>
        )}
        {versions.length > 0 && (
          <nav className={styles['since']} aria-label={t('since.title')}>
            <b>{t('since.title')}</b>
            {since !== null && (
              <Link
                className={buttonClass({})}
                to="/themes/$themeId/comparison"
                params={{ themeId }}
                search={{ before: 'visit', after: 'now' }}
              >
                {t('since.visit', { when: formats.ago(since, now) })}
              </Link>
            )}
            <Link
              className={buttonClass({})}
              to="/themes/$themeId/comparison"
              params={{ themeId }}
              search={{ before: 'round', after: 'now' }}
            >
              {t(hasRound ? 'since.round' : 'since.first')}
            </Link>
          </nav>
        )}
        {activity.hours.length > 0 && (
          <Section title={t('chart.title')}>
            <ActivityChart activity={activity} timeZone={programme.timeZone} />
          </Section>
        )}
        <VersionList
          versions={versions}
          timeZone={programme.timeZone}
          onPublish={setPublishing}
          renderLink={({ before, after }, look, { text, label }) => (
            <Link
              className={buttonClass(look === 'primary' ? { kind: 'primary' } : { kind: 'quiet', small: true })}
              to="/themes/$themeId/comparison"
              params={{ themeId }}
              search={{ before, after }}
              aria-label={label}
            >
              {text}
            </Link>
          )}
        />
      </Page>
      {isNaming && (
        <NameVersionDialog
          themeId={themeId}
          onClose={() => setNaming(false)}
          onTaken={async (version) => {
            await refresh()
            setTaken(version)
          }}
        />
      )}
      {publishing !== null && (
        <PublishDialog version={publishing} onClose={() => setPublishing(null)} onDone={refresh} />
      )}
    </>
  )
}
