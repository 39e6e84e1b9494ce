import type { Restored } from '@plenum/schema/api/version'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { comparisonQuery } from '../../features/version/api/comparison-query.ts'
import { versionsQuery } from '../../features/version/api/versions-query.ts'
import { ComparisonView } from '../../features/version/compare/comparison-view.tsx'
import { useSideName } from '../../features/version/compare/use-side-name.ts'
import { RestoreDialog } from '../../features/version/restore-dialog.tsx'
import { ApiProblem, problemCodeOf } from '../../shared/api/api-problem.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { chooseDraftLanguage } from '../choose-draft-language.ts'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { DraftLanguages } from '../version/draft-languages.tsx'
import { useSession } from '../use-session.ts'
import styles from './comparison-page.module.css'

const route = getRouteApi('/signed-in/themes/$themeId/comparison')

/** What changed in a theme's text between two versions, or between one and now, and the way back to it. */
export function ComparisonPage() {
  const { t } = useTranslation(['versions', 'common'])
  const { themeId } = route.useParams()
  const { before, after, language: wanted } = route.useSearch()
  const session = useSession(route.useRouteContext().session)
  const { data: theme } = useSuspenseQuery(themeQuery(themeId))
  const { data: programme } = useSuspenseQuery(programmeQuery(theme.programmeId))
  const language = chooseDraftLanguage(theme.drafts, [wanted, session.person.language])
  const formats = useFormats(programme.timeZone)
  const queryClient = useQueryClient()
  const { data: versions } = useQuery(versionsQuery(themeId))
  const {
    data: compared,
    error,
    isFetching,
    refetch,
  } = useQuery({
    ...comparisonQuery(themeId, { before, after, language: language ?? 'en' }),
    enabled: language !== null,
  })
  const sideName = useSideName(formats)
  const [restoring, setRestoring] = useState<{ recommendation: { id: string; name: string } | null } | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const names = compared && {
    before: sideName(compared.before, before),
    after: sideName(compared.after, after),
  }
  // What is undone must be what is seen: only towards the text as it stands.
  const earlier = versions?.find(({ id }) => id === compared?.before.versionId)
  const mayRestore = after === 'now' && earlier?.me.mayRestore === true

  async function tell(done: Restored): Promise<void> {
    setRestored(done)
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.comparison(themeId) }),
      queryClient.invalidateQueries({ queryKey: queryKeys.versions(themeId) }),
    ])
  }

  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('compare.title')} />
      </AppHeader>
      <Page title={t('compare.title')}>
        <p className={styles['back']}>
          <Link to="/themes/$themeId" params={{ themeId }}>
            <ContentText text={theme.title} />
          </Link>{' '}
          ›{' '}
          <Link to="/themes/$themeId/versions" params={{ themeId }}>
            {t('title')}
          </Link>
        </p>
        <PageHead
          title={t('compare.title')}
          lead={names && t('compare.sides', names)}
          actions={
            <>
              {after === 'now' && compared !== undefined && (
                <Button isPending={isFetching} onPress={() => void refetch()}>
                  {t('compare.again')}
                </Button>
              )}
              {mayRestore && (
                <Button kind="danger" onPress={() => setRestoring({ recommendation: null })}>
                  {t('restore.open', { number: earlier.number })}
                </Button>
              )}
            </>
          }
        />
        <DraftLanguages theme={theme} language={language} sides={{ before, after }} />
        {restored !== null && (
          <Notice kind={restored.outcome === 'same' ? 'info' : 'good'} announced>
            {restored.takenBefore === null
              ? t('restore.same')
              : t('restore.done', { number: restored.takenBefore.number })}
          </Notice>
        )}
        {language === null ? (
          <Empty text={t('compare.noDraft')} />
        ) : compared !== undefined && names !== undefined ? (
          <ComparisonView
            // Another comparison is read from its beginning.
            key={`${before} ${after} ${language}`}
            compared={compared}
            permanent={theme.numbers}
            names={names}
            onRestore={mayRestore ? (recommendation) => setRestoring({ recommendation }) : null}
          />
        ) : error === null ? (
          <p role="status">{t('compare.working')}</p>
        ) : before === 'visit' && error instanceof ApiProblem && error.code === 'not-found' ? (
          <Empty text={t('compare.noVisit')} />
        ) : (
          <Notice kind="bad" announced>
            {t(`common:problem.${problemCodeOf(error)}`)}{' '}
            <Button small onPress={() => void refetch()}>
              {t('common:action.retry')}
            </Button>
          </Notice>
        )}
      </Page>
      {restoring !== null && earlier !== undefined && language !== null && (
        <RestoreDialog
          version={earlier}
          language={language}
          recommendation={restoring.recommendation}
          onClose={() => setRestoring(null)}
          onRestored={tell}
        />
      )}
    </>
  )
}
