import type { Programme } from '@plenum/schema/api/programme'
import type { Session } from '@plenum/schema/api/session'
import type { Theme } from '@plenum/schema/api/theme'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { chooseDraftLanguage } from '../choose-draft-language.ts'
import { AppHeader } from '../header/app-header.tsx'
import { ThemeMenu } from '../theme/theme-menu.tsx'
import { useSession } from '../use-session.ts'
import { ClosedTheme } from './closed-theme.tsx'
import styles from './theme-page.module.css'

const route = getRouteApi('/signed-in/themes/$themeId')
const ThemeWorkspace = lazy(async () => ({
  default: (await import('../../features/editor/theme-workspace.tsx')).ThemeWorkspace,
}))

export function ThemePage() {
  const { t } = useTranslation(['programme', 'editor', 'common'])
  const { themeId } = route.useParams()
  const { language: wanted } = route.useSearch()
  const session = useSession(route.useRouteContext().session)
  const { data: theme } = useSuspenseQuery(themeQuery(themeId))
  const { data: programme } = useSuspenseQuery(programmeQuery(theme.programmeId))
  // The theme may be taken away while somebody writes: what is on the screen stays, and they are told.
  const { error } = useQuery(themeQuery(themeId))
  const language = chooseDraftLanguage(theme.drafts, [wanted, session.person.language])
  const frame = (line: ReactNode) => (
    <ThemeFrame session={session} theme={theme} programme={programme}>
      {line}
    </ThemeFrame>
  )
  if (language === null || !theme.me.mayRead) return <ClosedTheme theme={theme} frame={frame} />
  return (
    <>
      {error !== null && problemCodeOf(error) !== 'unreachable' && (
        <Notice kind="bad" announced>
          {t('theme.lost', { reason: t(`common:problem.${problemCodeOf(error)}`) })}
        </Notice>
      )}
      <Suspense fallback={frame(<ContentText text={theme.title} />)}>
        <ThemeWorkspace theme={theme} session={session} language={language} frame={frame} />
      </Suspense>
    </>
  )
}

type ThemeFrameProps = { session: Session; theme: Theme; programme: Programme; children: ReactNode }

/** The header of a theme: everything in one line. */
function ThemeFrame({ session, theme, programme, children }: ThemeFrameProps) {
  return (
    <AppHeader
      folds
      session={session}
      actions={theme.me.mayManage ? <ThemeMenu theme={theme} programme={programme} /> : null}
    >
      <div className={styles['where']}>
        <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
          <ContentText text={programme.name} />
        </Link>
        <span aria-hidden>›</span>
        <div>{children}</div>
      </div>
    </AppHeader>
  )
}
