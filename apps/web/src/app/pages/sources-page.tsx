import type { TrailRecommendation } from '@plenum/schema/api/challenge'
import type { Source } from '@plenum/schema/api/source'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activitiesQuery } from '../../features/calendar/api/activities-query.ts'
import { trailQuery } from '../../features/challenge/api/trail-query.ts'
import { titleOf } from '../../features/challenge/title-of.ts'
import { threadsQuery } from '../../features/discussion/api/threads-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { removeSource } from '../../features/source/api/remove-source.ts'
import { sourcesQuery } from '../../features/source/api/sources-query.ts'
import { SourceItem } from '../../features/source/source-item.tsx'
import styles from '../../features/source/source.module.css'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'

const AddSourceDialog = lazy(async () => ({
  default: (await import('../../features/source/add-source-dialog.tsx')).AddSourceDialog,
}))

const route = getRouteApi('/signed-in/themes/$themeId/sources')

/** What each recommendation of a theme rests on, and where those who write link it. */
export function SourcesPage() {
  const { t } = useTranslation(['sources', 'common'])
  const { themeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: theme } = useSuspenseQuery(themeQuery(themeId))
  const { programmeId } = theme
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const { data: shown } = useSuspenseQuery(sourcesQuery(themeId))
  const [adding, setAdding] = useState<TrailRecommendation | null>(null)
  const [removing, setRemoving] = useState<Source | null>(null)
  const isLinking = adding !== null
  const { data: activities } = useQuery({ ...activitiesQuery(programmeId), enabled: isLinking })
  const { data: trail } = useQuery({ ...trailQuery(programmeId), enabled: isLinking })
  const { data: threads } = useQuery({ ...threadsQuery(themeId), enabled: isLinking })
  const queryClient = useQueryClient()
  const refresh = async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.sources(themeId) }),
      queryClient.invalidateQueries({ queryKey: queryKeys.trail(programmeId) }),
    ])
  }
  const formats = useFormats(programme.timeZone)
  const { recommendations, sources, me } = shown
  const gone = sources.filter(({ recommendationId }) => !recommendations.some(({ id }) => id === recommendationId))
  const renderLink = (source: Source, text: ReactNode) => {
    if (source.thread !== null) {
      const { id, language, themeId: of } = source.thread
      return (
        <Link
          to="/themes/$themeId"
          params={{ themeId: of }}
          search={{ thread: id, ...(language !== null && { language }) }}
        >
          {text}
        </Link>
      )
    }
    if (source.challenge !== null) {
      return (
        <Link to="/programmes/$programmeId/challenges" params={{ programmeId }}>
          {text}
        </Link>
      )
    }
    return (
      <Link to="/programmes/$programmeId" params={{ programmeId }} search={{ entry: source.activity?.id ?? '' }}>
        {text}
      </Link>
    )
  }
  const renderSources = (own: readonly Source[]) => (
    <ul className={styles['sources']}>
      {own.map((source) => (
        <SourceItem
          key={source.id}
          source={source}
          formats={formats}
          renderLink={renderLink}
          onRemove={me.mayLink ? () => setRemoving(source) : null}
        />
      ))}
    </ul>
  )
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <p>
          <Link to="/themes/$themeId" params={{ themeId }}>
            <ContentText text={theme.title} />
          </Link>
          {' · '}
          <Link to="/programmes/$programmeId/challenges" params={{ programmeId }}>
            {t('toMap')}
          </Link>
        </p>
        <PageHead title={t('title')} lead={t('lead')} />
        {recommendations.length === 0 && gone.length === 0 && <Empty text={t('none')} />}
        <ol className={styles['items']}>
          {recommendations.map((recommendation) => {
            const own = sources.filter(({ recommendationId }) => recommendationId === recommendation.id)
            return (
              <li key={recommendation.id} className={styles['item']}>
                <div className={styles['head']}>
                  <h2>
                    <span className={styles['number']}>R{recommendation.number}</span>
                    <ContentText text={titleOf(recommendation)} />
                  </h2>
                  {me.mayLink && (
                    <Button
                      small
                      aria-label={t('linkNamed', { number: recommendation.number })}
                      onPress={() => setAdding(recommendation)}
                    >
                      {t('link')}
                    </Button>
                  )}
                </div>
                {own.length === 0 ? <p className={styles['nothing']}>{t('nothing')}</p> : renderSources(own)}
              </li>
            )
          })}
          {gone.length > 0 && (
            <li className={styles['item']}>
              <div className={styles['head']}>
                <h2>{t('removed')}</h2>
              </div>
              {renderSources(gone)}
            </li>
          )}
        </ol>
        <Suspense>
          {adding !== null && activities !== undefined && trail !== undefined && threads !== undefined && (
            <AddSourceDialog
              themeId={themeId}
              recommendation={adding}
              activities={activities}
              challenges={trail.challenges}
              threads={threads.filter(({ visibility, state }) => visibility === 'theme' && state !== 'withdrawn')}
              formats={formats}
              onAdded={refresh}
              onClose={() => setAdding(null)}
            />
          )}
        </Suspense>
        {removing !== null && (
          <ConfirmDialog
            title={t('remove.title')}
            text={t('remove.text')}
            confirm={t('common:action.remove')}
            onClose={() => setRemoving(null)}
            onConfirm={async () => {
              await removeSource(removing.id)
              await refresh()
            }}
          />
        )}
      </Page>
    </>
  )
}
