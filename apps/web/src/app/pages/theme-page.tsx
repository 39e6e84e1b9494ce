import type { Programme } from '@plenum/schema/api/programme'
import type { Session } from '@plenum/schema/api/session'
import type { Theme } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, use, useState } from 'react'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { visitQuery } from '../../features/version/api/visit-query.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { chooseDraftLanguage } from '../choose-draft-language.ts'
import { AppHeader } from '../header/app-header.tsx'
import { LiveContext } from '../live-context.ts'
import { ClosedTextNotices } from '../theme/closed-text-notices.tsx'
import { PrintHead } from '../theme/print-head.tsx'
import { ThemeNotice } from '../theme/theme-notice.tsx'
import { useDiscussion } from '../theme/use-discussion.tsx'
import { ThemeMenu } from '../theme/theme-menu.tsx'
import { useSession } from '../use-session.ts'
import styles from './theme-page.module.css'

const route = getRouteApi('/signed-in/themes/$themeId')
const ThemeWorkspace = lazy(async () => ({
  default: (await import('../../features/editor/theme-workspace.tsx')).ThemeWorkspace,
}))

const ClosedTheme = lazy(async () => ({ default: (await import('./closed-theme.tsx')).ClosedTheme }))

export function ThemePage() {
  const { themeId } = route.useParams()
  const { language: wanted, thread } = route.useSearch()
  const session = useSession(route.useRouteContext().session)
  const { data: theme } = useSuspenseQuery(themeQuery(themeId))
  const { data: programme } = useSuspenseQuery(programmeQuery(theme.programmeId))
  const language = chooseDraftLanguage(theme.drafts, [wanted, session.person.language])
  const frame = (line: ReactNode) => (
    <ThemeFrame session={session} theme={theme} programme={programme}>
      {line}
    </ThemeFrame>
  )
  // Once open it stays, also when the right is lost: the text says so itself, with what was written and is not stored.
  const [openedId, setOpenedId] = useState<string | null>(null)
  if (theme.me.mayRead && openedId !== themeId) setOpenedId(themeId)
  const isOpen = theme.me.mayRead || openedId === themeId
  const notice = <ThemeNotice themeId={themeId} />
  if (language === null || !isOpen) {
    return (
      <>
        {notice}
        <Suspense fallback={frame(<ContentText text={theme.title} />)}>
          <ClosedTheme theme={theme} frame={frame} />
        </Suspense>
      </>
    )
  }
  return (
    <OpenTheme
      // Another text. Not another thread: the text stays open, with what is written in it.
      key={`${theme.id} ${language}`}
      theme={theme}
      programme={programme}
      session={session}
      language={language}
      thread={thread}
      frame={frame}
      notice={notice}
    />
  )
}

type OpenThemeProps = {
  theme: Theme
  programme: Programme
  session: Session
  language: Language
  thread: string | undefined
  frame: (line: ReactNode) => ReactNode
  notice: ReactNode
}

/** The text, and the discussion about it. */
function OpenTheme({ theme, programme, session, language, thread, frame, notice }: OpenThemeProps) {
  const discussion = useDiscussion({ theme, programme, session, language, wanted: thread })
  useQuery(visitQuery(theme.id))
  const live = use(LiveContext)
  const queryClient = useQueryClient()
  const comeBack = (): void => {
    live?.start()
    void queryClient.invalidateQueries()
  }
  return (
    <Suspense fallback={frame(<ContentText text={theme.title} />)}>
      <ThemeWorkspace
        theme={theme}
        session={session}
        language={language}
        discussion={discussion}
        frame={frame}
        printHead={<PrintHead programme={programme} theme={theme} language={language} />}
        notice={
          <>
            {notice}
            <ClosedTextNotices theme={theme} programme={programme} />
          </>
        }
        onReturn={comeBack}
      />
    </Suspense>
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
