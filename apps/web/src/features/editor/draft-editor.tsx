import type { DraftNode } from '@plenum/document/draft-node'
import { readerLabels } from '@plenum/document/reader-labels'
import type { Theme } from '@plenum/schema/api/theme'
import { type Language, localized } from '@plenum/schema/language'
import { CatchBoundary, useNavigate, useSearch } from '@tanstack/react-router'
import { EditorContent } from '@tiptap/react'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from './connection/draft.ts'
import type { OpenDialog } from './dialogs/opened-dialog.tsx'
import type { DiscussionPort } from './discussion-port.ts'
// Not loaded when it is wanted: what is typed right after the key that opens it must not end up in the text.
import { FindBar } from './find/find-bar.tsx'
import { useFixedNumbers } from './extensions/use-fixed-numbers.ts'
import { useHelpKey } from './help/use-help-key.ts'
import { InSlot } from './page/in-slot.tsx'
import { Notes } from './page/notes.tsx'
import { PaperHead } from './page/paper-head.tsx'
import styles from './page/paper.module.css'
import type { ReadReason } from './page/read-reason.ts'
import { SideSheet } from './page/side-sheet.tsx'
import { TextSide } from './page/text-side.tsx'
import { WindowProblem } from './page/window-problem.tsx'
import { blocksAt } from './suggest/blocks-at.ts'
import { loadSuggestDialog } from './suggest/load-suggest-dialog.ts'
import { selectionOrCursor } from './suggest/selection-or-cursor.ts'
import { useOwnChanges } from './suggest/use-own-changes.ts'
import { useShowsSuggestions } from './suggest/use-shows-suggestions.ts'
import { useSuggestionMarks } from './suggest/use-suggestion-marks.ts'
import type { Suggesting } from './suggest/use-suggesting.ts'
import { plainNode } from './threads/plain-draft.ts'
import { SelectionButton } from './threads/selection-button.tsx'
import { ThreadMargin } from './threads/thread-margin.tsx'
import { useCommenting } from './threads/use-commenting.tsx'
import { useThreads } from './threads/use-threads.ts'
import { DiscussionTools } from './toolbar/discussion-tools.tsx'
import { ReadingTools } from './toolbar/reading-tools.tsx'
import { loadToolbar } from './toolbar/load-toolbar.ts'
import toolStyles from './toolbar/toolbar.module.css'
import { loadSlashList, loadWindows } from './load-windows.ts'
import { type EditorMode, useDraftEditor } from './use-draft-editor.ts'
import { useWindowsReady } from './use-windows-ready.ts'

const OpenedDialog = lazy(async () => ({ default: (await loadWindows()).OpenedDialog }))
const SlashList = lazy(async () => ({ default: await loadSlashList() }))
const SuggestDialog = lazy(loadSuggestDialog)
const Toolbar = lazy(loadToolbar)

type SuggestedBlocks = { draft: DraftNode; first: number; end: number }

type DraftEditorProps = {
  draft: Draft
  /** A draft that changes sides gets a new editor (`key`), as does one whose copy begins anew. */
  mode: EditorMode
  suggesting: Suggesting
  theme: Theme
  language: Language
  /** Why one may only read; null where one writes, or where something worse is said. */
  reason: ReadReason | null
  discussion: DiscussionPort
  /** The switch between reading or writing and suggesting. */
  modes: ReactNode
}

/** The one component that holds the editor; whatever it shows of the editor it takes through selectors. */
export function DraftEditor({ draft, mode, suggesting, theme, language, reason, discussion, modes }: DraftEditorProps) {
  const { t } = useTranslation('editor')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const { find } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [asked, setAsked] = useState(find === undefined ? 0 : 1)
  const closeFind = () => {
    setAsked(0)
    // Not found again when the text gets a new editor.
    if (find !== undefined) void navigate({ to: '.', search: ({ find: _found, ...rest }) => rest, replace: true })
  }
  const title = localized(theme.title, language)
  const port = useRef(discussion)
  useEffect(() => {
    port.current = discussion
  })
  const copy = mode === 'suggest' ? suggesting.open : null
  const { editor, toolbar, actions, slash } = useDraftEditor({
    draft,
    doc: copy?.copy.doc ?? null,
    mode,
    language,
    title: title.text,
    openDialog: setDialog,
    openFind: () => setAsked((before) => before + 1),
    discussion: port,
  })
  useWindowsReady(mode !== 'read' || discussion.mayComment)
  useHelpKey(() => setDialog({ type: 'help' }))
  useThreads(editor, discussion)
  useFixedNumbers(editor, theme.numbers)
  const [shows, setShows] = useShowsSuggestions()
  useSuggestionMarks(editor, discussion.threads, shows && mode !== 'suggest')
  useOwnChanges(editor, copy)
  const [block, setBlock] = useState<SuggestedBlocks | null>(null)
  // Says whether there was anything to suggest other words for.
  const suggest = (): boolean => {
    if (!discussion.mayComment || mode === 'suggest') return true
    const at = blocksAt(editor.state.doc, selectionOrCursor(editor))
    if (at !== null) setBlock({ draft: plainNode(editor.state.doc), ...at })
    return at !== null
  }
  const commenting = useCommenting({
    editor,
    live: draft.doc,
    liveDraft: copy?.copy.liveDraft,
    discussion,
    suggest,
  })

  const words: Record<`--${string}`, string> = {
    '--why': JSON.stringify(readerLabels[language].rationale),
    '--hint-text': JSON.stringify(t('hint.text')),
    '--hint-title': JSON.stringify(t('hint.title')),
    '--hint-statement': JSON.stringify(t('hint.statement')),
    '--hint-why': JSON.stringify(t('hint.why')),
  }
  const sheet = (
    <SideSheet>{(close) => <TextSide editor={editor} theme={theme} language={language} onGo={close} />}</SideSheet>
  )
  const discussing = (
    <DiscussionTools
      discussion={discussion}
      onComment={commenting.comment}
      onSuggest={mode === 'suggest' ? null : commenting.suggest}
      // Who writes seldom suggests by writing, and has many tools: there it is in a menu.
      onSuggestMode={mode === 'write' ? () => suggesting.turn(true) : null}
      shows={shows}
      onShow={setShows}
    />
  )
  return (
    <>
      <InSlot slot="tools">
        {mode !== 'read' ? (
          <Suspense fallback={<div className={toolStyles['bar']} />}>
            <Toolbar
              ref={toolbar}
              editor={editor}
              actions={actions}
              onHelp={() => setDialog({ type: 'help' })}
              end={discussing}
            >
              {sheet}
              {modes}
            </Toolbar>
          </Suspense>
        ) : (
          <ReadingTools reason={reason} onFind={actions.find} end={discussing}>
            {sheet}
            {modes}
          </ReadingTools>
        )}
      </InSlot>
      <InSlot slot="notices">
        {commenting.message}
        {asked > 0 && <FindBar editor={editor} asked={asked} initial={find} onClose={closeFind} />}
      </InSlot>
      <InSlot slot="side">
        <TextSide editor={editor} theme={theme} language={language} />
      </InSlot>
      {mode === 'read' && reason !== null && <p className={styles['reason']}>{t(`reading.${reason}`)}</p>}
      <div
        className={`${styles['paper']} ${styles[mode === 'read' ? 'reading' : 'writing']}`}
        data-may-comment={discussion.mayComment || undefined}
        style={words}
      >
        <PaperHead theme={theme} language={language} />
        <div className={styles['textRoom']}>
          <EditorContent editor={editor} className={styles['text'] ?? ''} />
          <ThreadMargin editor={editor} current={discussion.current} onPick={discussion.onPick} />
        </div>
        <Notes editor={editor} language={language} />
      </div>
      {discussion.mayComment && mode === 'read' && <SelectionButton editor={editor} onComment={commenting.comment} />}
      <Suspense>{slash !== null && <SlashList editor={editor} items={slash.items} options={slash.options} />}</Suspense>
      <CatchBoundary getResetKey={() => `${dialog?.type} ${block?.first}`} errorComponent={WindowProblem}>
        <Suspense>
          {dialog !== null && (
            <OpenedDialog
              dialog={dialog}
              editor={editor}
              language={language}
              numbers={theme.numbers}
              onClose={() => setDialog(null)}
            />
          )}
          {block !== null && (
            <SuggestDialog {...block} language={language} discussion={discussion} onClose={() => setBlock(null)} />
          )}
        </Suspense>
      </CatchBoundary>
    </>
  )
}
