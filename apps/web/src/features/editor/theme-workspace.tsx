import type { Session } from '@plenum/schema/api/session'
import type { Theme } from '@plenum/schema/api/theme'
import { documentIdOf } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { type ReactNode, Suspense } from 'react'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { useDraftState } from './connection/use-draft-state.ts'
import { type OpenedDraft, useDraft } from './connection/use-draft.ts'
import { DraftEditor } from './draft-editor.tsx'
import { CopyMenu } from './page/copy-menu.tsx'
import { EndingNotice } from './page/ending-notice.tsx'
import { LanguageList } from './page/language-list.tsx'
import { LeaveDialog } from './page/leave-dialog.tsx'
import { Opening } from './page/opening.tsx'
import { readReasonOf } from './page/read-reason.ts'
import { SetAsideNotice } from './page/set-aside-notice.tsx'
import { TopLine } from './page/top-line.tsx'
import { WorkspaceLayout } from './page/workspace-layout.tsx'
import styles from './page/workspace.module.css'
import { PresenceList } from './presence/presence-list.tsx'

type ThemeWorkspaceProps = {
  theme: Theme
  session: Session
  /** Of the draft; the interface has its own. */
  language: Language
  /** Puts the line that says where we are into the page's header; without it the line stands by itself. */
  frame?: (line: ReactNode) => ReactNode
}

/** A theme's text in one language: read, written and watched over, with everything that must be said about it. */
export function ThemeWorkspace({ theme, session, language, frame = ownFrame }: ThemeWorkspaceProps) {
  const personId = session.person.id
  const opened = useDraft(documentIdOf(theme.id, language), personId)

  if (opened === null) {
    return (
      <WorkspaceLayout
        head={frame(<TopLine theme={theme} />)}
        side={<LanguageList theme={theme} language={language} />}
      >
        <Opening offline={false} />
      </WorkspaceLayout>
    )
  }
  return <OpenedWorkspace {...opened} theme={theme} personId={personId} language={language} frame={frame} />
}

type OpenedWorkspaceProps = OpenedDraft & {
  theme: Theme
  personId: string
  language: Language
  frame: (line: ReactNode) => ReactNode
}

function OpenedWorkspace({ draft, setAside, dismiss, theme, personId, language, frame }: OpenedWorkspaceProps) {
  const interfaceLanguage = useLanguage()
  const ready = useDraftState(draft, (snapshot) => snapshot.ready)
  const ending = useDraftState(draft, (snapshot) => snapshot.ending)
  const mode = useDraftState(draft, (snapshot) => snapshot.mode)
  const offline = useDraftState(draft, (snapshot) => !snapshot.ready && snapshot.line === 'offline')
  const writes = mode === 'write' && ending === null
  const fileName = `${localized(theme.title, language).text} (${language})`
  const head = frame(
    <TopLine theme={theme}>
      <CopyMenu draft={draft} />
      <PresenceList awareness={draft.awareness} personId={personId} />
    </TopLine>,
  )
  const notices = (
    <div className={styles['notices']}>
      {ending !== null && (
        <EndingNotice
          ending={ending}
          passages={draft.passages()}
          name={fileName}
          language={language}
          onRetry={draft.retry}
        />
      )}
      {setAside.map((parked) => (
        <SetAsideNotice
          key={parked.name.epoch}
          parked={parked}
          name={fileName}
          language={language}
          onDiscard={() => dismiss(parked)}
        />
      ))}
    </div>
  )
  return (
    <>
      <LeaveDialog draft={draft} setAside={setAside.length > 0} />
      {ready ? (
        <Suspense fallback={null}>
          <DraftEditor
            // Another document, another right, other words: another editor.
            key={`${draft.doc.guid} ${writes} ${interfaceLanguage}`}
            draft={draft}
            writes={writes}
            theme={theme}
            language={language}
            head={head}
            notices={notices}
            reason={ending === null && mode === 'read' ? readReasonOf(theme) : null}
          />
        </Suspense>
      ) : (
        <WorkspaceLayout head={head} notices={notices} side={<LanguageList theme={theme} language={language} />}>
          {ending === null && <Opening offline={offline} />}
        </WorkspaceLayout>
      )}
    </>
  )
}

function ownFrame(line: ReactNode): ReactNode {
  return <header className={styles['line']}>{line}</header>
}
