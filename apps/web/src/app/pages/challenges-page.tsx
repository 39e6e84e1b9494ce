import type { Challenge } from '@plenum/schema/api/challenge'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activitiesQuery } from '../../features/calendar/api/activities-query.ts'
import { trailQuery } from '../../features/challenge/api/trail-query.ts'
import { ChallengeTable } from '../../features/challenge/challenge-table.tsx'
import styles from '../../features/challenge/challenge.module.css'
import { trailGaps } from '../../features/challenge/trail-gaps.ts'
import { TrailPicture } from '../../features/challenge/trail-picture.tsx'
import { partnersQuery } from '../../features/partner/api/partners-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themesQuery } from '../../features/theme/api/themes-query.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'

const ChallengeDialog = lazy(async () => ({
  default: (await import('../../features/challenge/challenge-dialog.tsx')).ChallengeDialog,
}))
const RemoveChallengeDialog = lazy(async () => ({
  default: (await import('../../features/challenge/remove-challenge-dialog.tsx')).RemoveChallengeDialog,
}))

type Act = { type: 'edit'; challenge: Challenge | null } | { type: 'delete'; challenge: Challenge }

const route = getRouteApi('/signed-in/programmes/$programmeId/challenges')

/** The map of problems, and what answers them. */
export function ChallengesPage() {
  const { t } = useTranslation(['challenges', 'common'])
  const { programmeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const { data: trail } = useSuspenseQuery(trailQuery(programmeId))
  const { data: themes } = useSuspenseQuery(themesQuery(programmeId))
  const { data: partners } = useSuspenseQuery(partnersQuery(programmeId))
  const { data: activities } = useSuspenseQuery(activitiesQuery(programmeId))
  const [asTable, setAsTable] = useState(false)
  const [act, setAct] = useState<Act | null>(null)
  const { unanswered, unknown, adrift } = trailGaps(trail)
  const may = trail.me.mayManage
  const create = may && (
    <Button
      kind={trail.challenges.length === 0 ? 'primary' : 'plain'}
      onPress={() => setAct({ type: 'edit', challenge: null })}
    >
      {t('create')}
    </Button>
  )
  const renderTheme = (themeId: string, text: ReactNode) => (
    <Link to="/themes/$themeId" params={{ themeId }}>
      {text}
    </Link>
  )
  const renderRecommendation = (themeId: string, text: ReactNode) => (
    <Link to="/themes/$themeId/sources" params={{ themeId }}>
      {text}
    </Link>
  )
  const links = { trail, renderTheme, renderRecommendation }
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <PageHead title={t('title')} lead={t('lead')} actions={trail.challenges.length === 0 ? null : create || null} />
        {trail.challenges.length === 0 ? (
          <Empty text={may ? t('empty') : t('emptyReader')}>{create}</Empty>
        ) : (
          <Section
            title={t('map.title')}
            actions={
              <Button kind="quiet" small onPress={() => setAsTable(!asTable)}>
                {asTable ? t('map.asPicture') : t('map.asTable')}
              </Button>
            }
          >
            <p className={styles['facts']}>
              {unanswered.length > 0 && t('map.open', { count: unanswered.length })}
              {unanswered.length + unknown.length === 0 && t('map.noneOpen')}{' '}
              {unknown.length > 0 && t('map.unknown', { count: unknown.length })}{' '}
              {adrift.length > 0 && t('map.loose', { count: adrift.length })}
            </p>
            {asTable ? (
              <ChallengeTable
                {...links}
                partners={partners}
                activities={activities}
                onAct={may ? (type, challenge) => setAct({ type, challenge }) : null}
              />
            ) : (
              <TrailPicture {...links} />
            )}
          </Section>
        )}
      </Page>
      <Suspense>
        {act?.type === 'edit' && (
          <ChallengeDialog
            {...{ programme, themes, partners, activities }}
            challenge={act.challenge}
            onClose={() => setAct(null)}
          />
        )}
        {act?.type === 'delete' && (
          <RemoveChallengeDialog programmeId={programmeId} challenge={act.challenge} onClose={() => setAct(null)} />
        )}
      </Suspense>
    </>
  )
}
