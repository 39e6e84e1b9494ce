import { readerLabels } from '@plenum/document/reader-labels'
import type { Theme } from '@plenum/schema/api/theme'
import { type Language, localized } from '@plenum/schema/language'
import { EditorContent } from '@tiptap/react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from './connection/draft.ts'
import type { OpenDialog } from './dialogs/opened-dialog.tsx'
import { FindBar } from './find/find-bar.tsx'
import { useHelpKey } from './help/use-help-key.ts'
import { Notes } from './page/notes.tsx'
import { PaperHead } from './page/paper-head.tsx'
import styles from './page/paper.module.css'
import type { ReadReason } from './page/read-reason.ts'
import { SideSheet } from './page/side-sheet.tsx'
import { TextSide } from './page/text-side.tsx'
import { WorkspaceLayout } from './page/workspace-layout.tsx'
import { SlashList } from './slash/slash-list.tsx'
import { ReadingTools } from './toolbar/reading-tools.tsx'
import { Toolbar } from './toolbar/toolbar.tsx'
import { loadWindows } from './load-windows.ts'
import { useDraftEditor } from './use-draft-editor.ts'
import { useWindowsReady } from './use-windows-ready.ts'

const OpenedDialog = lazy(async () => ({ default: (await loadWindows()).OpenedDialog }))

type DraftEditorProps = {
  draft: Draft
  /** Whether one may write; a draft that changes sides gets a new editor (`key`). */
  writes: boolean
  theme: Theme
  language: Language
  head: ReactNode
  notices: ReactNode
  /** Why one may only read; null where one writes, or where something worse is said. */
  reason: ReadReason | null
}

/** The one component that holds the editor; whatever it shows of the editor it takes through selectors. */
export function DraftEditor({ draft, writes, theme, language, head, notices, reason }: DraftEditorProps) {
  const { t } = useTranslation('editor')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [asked, setAsked] = useState(0)
  const title = localized(theme.title, language)
  const { editor, toolbar, actions, slash } = useDraftEditor({
    draft,
    writes,
    language,
    title: title.text,
    openDialog: setDialog,
    openFind: () => setAsked((before) => before + 1),
  })
  useWindowsReady()
  useHelpKey(() => setDialog({ type: 'help' }))

  const words: Record<`--${string}`, string> = {
    '--why': JSON.stringify(readerLabels[language].rationale),
    '--hint-text': JSON.stringify(t('hint.text')),
    '--hint-title': JSON.stringify(t('hint.title')),
    '--hint-statement': JSON.stringify(t('hint.statement')),
    '--hint-why': JSON.stringify(t('hint.why')),
  }
  const find = asked > 0 && <FindBar editor={editor} asked={asked} onClose={() => setAsked(0)} />
  const side = <TextSide editor={editor} theme={theme} language={language} />
  const sheet = (
    <SideSheet>{(close) => <TextSide editor={editor} theme={theme} language={language} onGo={close} />}</SideSheet>
  )
  return (
    <WorkspaceLayout
      head={head}
      notices={
        <>
          {notices}
          {find}
        </>
      }
      side={side}
      tools={
        writes ? (
          <Toolbar ref={toolbar} editor={editor} actions={actions} onHelp={() => setDialog({ type: 'help' })}>
            {sheet}
          </Toolbar>
        ) : (
          <ReadingTools reason={reason} onFind={actions.find}>
            {sheet}
          </ReadingTools>
        )
      }
    >
      <div className={`${styles['paper']} ${writes ? styles['writing'] : styles['reading']}`} style={words}>
        <PaperHead theme={theme} language={language} />
        <EditorContent editor={editor} className={styles['text'] ?? ''} />
        <Notes editor={editor} language={language} />
      </div>
      {slash !== null && <SlashList editor={editor} items={slash.items} options={slash.options} />}
      <Suspense>
        {dialog !== null && (
          <OpenedDialog dialog={dialog} editor={editor} language={language} onClose={() => setDialog(null)} />
        )}
      </Suspense>
    </WorkspaceLayout>
  )
}
