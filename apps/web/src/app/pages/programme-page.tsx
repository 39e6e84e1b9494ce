import { localized } from '@plenum/schema/language'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activitiesQuery } from '../../features/calendar/api/activities-query.ts'
import { eventsQuery } from '../../features/calendar/api/events-query.ts'
import { calendarEntries } from '../../features/calendar/calendar-entry.ts'
import { ComingUpList } from '../../features/calendar/coming-up-list.tsx'
import { partnersQuery } from '../../features/partner/api/partners-query.ts'
import { PartnerSection } from '../../features/partner/partner-section.tsx'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themesQuery } from '../../features/theme/api/themes-query.ts'
import { ThemeTable } from '../../features/theme/theme-table.tsx'
import { WaitingList } from '../../features/theme/waiting-list.tsx'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { useNow } from '../../shared/time/use-now.ts'
import { buttonClass } from '../../shared/ui/button-class.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { CourseSection } from '../programme/course-section.tsx'
import { ProgrammeDialogs } from '../programme/programme-dialogs.tsx'
import type { ProgrammeAct } from '../programme/programme-act.ts'
import styles from './programme-page.module.css'
import { useSession } from '../use-session.ts'

const route = getRouteApi('/signed-in/programmes/$programmeId')

/** The home of a programme: what waits for me, the picture of the whole, then the lists. */
export function ProgrammePage() {
  const { t } = useTranslation(['programme', 'common'])
  const { programmeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const language = useLanguage()
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const { data: themes } = useSuspenseQuery(themesQuery(programmeId))
  const { data: partners } = useSuspenseQuery(partnersQuery(programmeId))
  const { data: events } = useSuspenseQuery(eventsQuery(programmeId))
  const { data: activities } = useSuspenseQuery(activitiesQuery(programmeId))
  const formats = useFormats(programme.timeZone)
  const now = useNow()
  const [act, setAct] = useState<ProgrammeAct | null>(null)
  const may = programme.me.mayManage
  const { entry: addressedId } = route.useSearch()
  const navigate = route.useNavigate()
  const found = calendarEntries(events, activities, []).find(({ id }) => id === addressedId)
  const addressed: ProgrammeAct | null =
    found === undefined || found.type === 'deadline' ? null : { type: 'show-entry', entry: found }
  const leaveAddress = (next: ProgrammeAct | null) => {
    void navigate({ search: {}, replace: true })
    setAct(next)
  }
  const calendar = { programme, events, activities, themes, partners }
  const newTheme = (
    <Button
      small={themes.length > 0}
      kind={themes.length > 0 ? 'plain' : 'primary'}
      onPress={() => setAct({ type: 'create-theme' })}
    >
      {t('themes.create')}
    </Button>
  )
  return (
    <>
      <AppHeader session={session} />
      <Page title={localized(programme.name, language).text}>
        <PageHead
          title={<ContentText text={programme.name} />}
          lead={
            localized(programme.description, language).text === '' ? null : <ContentText text={programme.description} />
          }
          actions={
            <>
              <Link className={buttonClass({})} to="/programmes/$programmeId/challenges" params={{ programmeId }}>
                {t('home.challenges')}
              </Link>
              <Link className={buttonClass({})} to="/programmes/$programmeId/members" params={{ programmeId }}>
                {t('home.members')}
              </Link>
              {may && (
                <Link className={buttonClass({})} to="/programmes/$programmeId/overview" params={{ programmeId }}>
                  {t('home.overview')}
                </Link>
              )}
              {may && (
                <Link className={buttonClass({})} to="/programmes/$programmeId/log" params={{ programmeId }}>
                  {t('home.log')}
                </Link>
              )}
              {may && <Button onPress={() => setAct({ type: 'edit-programme' })}>{t('home.edit')}</Button>}
            </>
          }
        />
        <WaitingList themes={themes} now={now} />
        <CourseSection calendar={calendar} formats={formats} now={now} onAct={setAct} />
        <Section title={t('themes.title')} actions={may && themes.length > 0 ? newTheme : null}>
          {themes.length === 0 ? (
            <Empty text={may ? t('themes.empty') : t('themes.emptyReader')}>{may && newTheme}</Empty>
          ) : (
            <ThemeTable
              themes={themes}
              partners={partners}
              formats={formats}
              now={now}
              onAct={may ? (themeAct, theme) => setAct({ type: `${themeAct}-theme`, theme }) : null}
            />
          )}
        </Section>
        <div className={styles['columns']}>
          <PartnerSection
            programmeId={programmeId}
            kind="key-partner"
            partners={partners}
            onEdit={may ? (partner) => setAct({ type: 'partner', partner, kind: 'key-partner' }) : null}
            onImport={() => setAct({ type: 'import-partners' })}
          />
          <Section title={t('next.title')}>
            <ComingUpList
              entries={calendarEntries(events, activities, themes)}
              formats={formats}
              now={now}
              onOpen={(entry) => setAct({ type: 'show-entry', entry })}
            />
          </Section>
        </div>
        <PartnerSection
          programmeId={programmeId}
          kind="stakeholder"
          partners={partners}
          onEdit={may ? (partner) => setAct({ type: 'partner', partner, kind: 'stakeholder' }) : null}
        />
      </Page>
      <ProgrammeDialogs
        act={act ?? addressed}
        calendar={calendar}
        formats={formats}
        now={now}
        onAct={act === null && addressed !== null ? leaveAddress : setAct}
      />
    </>
  )
}
