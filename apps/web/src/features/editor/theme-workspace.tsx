import type { Session } from '@plenum/schema/api/session'
import type { Theme } from '@plenum/schema/api/theme'
import { documentIdOf } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { type ReactNode, Suspense, useEffect } from 'react'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { useDraftState } from './connection/use-draft-state.ts'
import { type OpenedDraft, useDraft } from './connection/use-draft.ts'
import type { DiscussionPort } from './discussion-port.ts'
import { DraftEditor } from './draft-editor.tsx'
import { CopyMenu } from './page/copy-menu.tsx'
import { EndingNotice } from './page/ending-notice.tsx'
import { InSlot } from './page/in-slot.tsx'
import { LanguageList } from './page/language-list.tsx'
import { LeaveDialog } from './page/leave-dialog.tsx'
import { Opening } from './page/opening.tsx'
import { readReasonOf } from './page/read-reason.ts'
import { SetAsideNotice } from './page/set-aside-notice.tsx'
import { TopLine } from './page/top-line.tsx'
import { WorkspaceLayout } from './page/workspace-layout.tsx'
import styles from './page/workspace.module.css'
import { PresenceList } from './presence/presence-list.tsx'
import { loadToolbar } from './toolbar/load-toolbar.ts'
import { ModeSwitch } from './toolbar/mode-switch.tsx'
import { useCopyState } from './suggest/use-copy-state.ts'
import { useSuggesting } from './suggest/use-suggesting.ts'

type ThemeWorkspaceProps = {
  theme: Theme
  session: Session
  /** Of the draft; the interface has its own. */
  language: Language
  discussion: DiscussionPort
  /** Puts the line that says where we are into the page's header; without it the line stands by itself. */
  frame?: (line: ReactNode) => ReactNode
  /** Above the text where it is printed. */
  printHead?: ReactNode
  /** What else is wrong with the page; not shown while the text says why it is over, which is the same in better words. */
  notice?: ReactNode
  /** Called when the person has mended what ended the connection, and goes on. */
  onReturn?: () => void
}

/** A theme's text in one language: read, written and watched over, with everything that must be said about it. */
export function ThemeWorkspace({
  theme,
  session,
  language,
  discussion,
  frame = ownFrame,
  printHead = null,
  notice = null,
  onReturn,
}: ThemeWorkspaceProps) {
  const personId = session.person.id
  const opened = useDraft(documentIdOf(theme.id, language), personId)
  const draft = opened?.draft ?? null
  const { mayWrite } = theme.me
  useEffect(() => {
    // While the text is still on its way. Where it fails they are loaded when wanted.
    if (mayWrite) void loadToolbar().catch(() => undefined)
  }, [mayWrite])
  const head = (
    <TopLine theme={theme}>
      {draft !== null && (
        <>
          <CopyMenu draft={draft} />
          <PresenceList awareness={draft.awareness} personId={personId} />
        </>
      )}
    </TopLine>
  )
  return (
    <WorkspaceLayout head={frame(head)} discussion={discussion}>
      {printHead}
      {opened === null ? (
        <>
          <InSlot slot="side">
            <LanguageList theme={theme} language={language} />
          </InSlot>
          <InSlot slot="notices">{notice}</InSlot>
          <Opening offline={false} />
        </>
      ) : (
        <OpenedText
          key={documentIdOf(theme.id, language)}
          {...opened}
          theme={theme}
          personId={personId}
          language={language}
          discussion={discussion}
          notice={notice}
          onReturn={onReturn}
        />
      )}
    </WorkspaceLayout>
  )
}

type OpenedTextProps = OpenedDraft & {
  theme: Theme
  personId: string
  language: Language
  discussion: DiscussionPort
  notice: ReactNode
  onReturn: (() => void) | undefined
}

function OpenedText({
  draft,
  setAside,
  dismiss,
  theme,
  personId,
  language,
  discussion,
  notice,
  onReturn,
}: OpenedTextProps) {
  const interfaceLanguage = useLanguage()
  const ready = useDraftState(draft, (snapshot) => snapshot.ready)
  const ending = useDraftState(draft, (snapshot) => snapshot.ending)
  const mode = useDraftState(draft, (snapshot) => snapshot.mode)
  const offline = useDraftState(draft, (snapshot) => !snapshot.ready && snapshot.line === 'offline')
  const suggesting = useSuggesting({
    live: draft.doc,
    isReady: ready,
    personId,
    documentId: documentIdOf(theme.id, language),
  })
  const unsent = useCopyState(
    suggesting.open?.copy ?? null,
    ({ changes, setAside }) => changes.length + setAside.length,
    0,
  )
  const writes = mode === 'write' && ending === null
  const editorMode = suggesting.isOn ? 'suggest' : writes ? 'write' : 'read'
  const shown = suggesting.isOn && suggesting.open !== null ? suggesting.open.copy.doc : draft.doc
  const fileName = `${localized(theme.title, language).text} (${language})`
  return (
    <>
      <LeaveDialog draft={draft} setAside={setAside.some(({ why }) => why !== 'sealed')} unsent={unsent > 0} />
      <InSlot slot="notices">
        <div className={styles['notices']}>
          {ending === null ? (
            notice
          ) : (
            <EndingNotice
              ending={ending}
              passages={draft.passages()}
              name={fileName}
              language={language}
              onRetry={() => {
                draft.retry()
                onReturn?.()
              }}
            />
          )}
          {suggesting.open !== null && (suggesting.isOn || unsent > 0) && (
            <suggesting.open.parts.SuggestBar
              copy={suggesting.open.copy}
              discussion={discussion}
              name={fileName}
              language={language}
              onLeave={suggesting.leave}
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
      </InSlot>
      {ready ? (
        <Suspense fallback={null}>
          <DraftEditor
            // Another document, another right, other words: another editor.
            key={`${shown.guid} ${editorMode} ${interfaceLanguage}`}
            draft={draft}
            mode={editorMode}
            suggesting={suggesting}
            theme={theme}
            language={language}
            reason={ending === null && mode === 'read' ? readReasonOf(theme) : null}
            discussion={discussion}
            modes={
              (suggesting.isOn || (discussion.mayComment && !writes)) && (
                <ModeSwitch writes={writes} isSuggesting={suggesting.isOn} onTurn={suggesting.turn} />
              )
            }
          />
        </Suspense>
      ) : (
        <>
          <InSlot slot="side">
            <LanguageList theme={theme} language={language} />
          </InSlot>
          {ending === null && <Opening offline={offline} />}
        </>
      )}
    </>
  )
}

function ownFrame(line: ReactNode): ReactNode {
  return <header className={styles['line']}>{line}</header>
}
