import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { CircleQuestionMark, Redo2, Search, Undo2 } from 'lucide-react'
import { type ReactNode, type RefObject, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useScrollEdges } from '../../../shared/ui/use-scroll-edges.ts'
import type { DraftActions } from '../extensions/draft-keys.ts'
import { ownUndoStep } from '../extensions/own-undo-step.ts'
import { keyNames } from '../help/key-names.ts'
import { StyleMenu } from './style-menu.tsx'
import { TableMenu } from './table-menu.tsx'
import { Tool } from './tool.tsx'
import { toolbarStateOf } from './toolbar-state.ts'
import styles from './toolbar.module.css'
import { useToolbarKeys } from './use-toolbar-keys.ts'

type ToolbarProps = {
  editor: Editor
  actions: DraftActions
  onHelp: () => void
  ref: RefObject<HTMLDivElement | null>
  /** At the right end. */
  end: ReactNode
  /** Before the tools. */
  children?: ReactNode
}

/** What people know from Word, always in sight. One tab stop, arrow keys inside; Escape leads back to the text. */
export function Toolbar({ editor, actions, onHelp, ref, end, children }: ToolbarProps) {
  const { t } = useTranslation('editor')
  const state = useEditorState({ editor, selector: () => toolbarStateOf(editor) })
  const chain = () => editor.chain()
  const toText = useCallback(() => editor.view.focus(), [editor])
  useToolbarKeys(ref, toText)
  useScrollEdges(ref)
  const newRecommendation = () =>
    ownUndoStep(
      () => editor.state,
      () => chain().focus().insertRecommendation().run(),
    )
  return (
    <div ref={ref} role="toolbar" aria-label={t('tool.bar')} className={styles['bar']}>
      {children}
      <Tool
        label={t('tool.undo')}
        keys={keyNames('Mod Z')}
        disabled={!state.canUndo}
        onPress={() => chain().undo().run()}
      >
        <Undo2 aria-hidden />
      </Tool>
      <Tool
        label={t('tool.redo')}
        keys={keyNames('Mod Y')}
        disabled={!state.canRedo}
        onPress={() => chain().redo().run()}
      >
        <Redo2 aria-hidden />
      </Tool>
      <span role="separator" aria-orientation="vertical" className={styles['separator']} />
      <StyleMenu editor={editor} style={state.style} onRecommendation={newRecommendation} />
      <span role="separator" aria-orientation="vertical" className={styles['separator']} />
      <Tool
        label={t('tool.bold')}
        keys={keyNames('Mod B')}
        pressed={state.bold}
        onPress={() => chain().toggleBold().run()}
      >
        <b aria-hidden>{t('tool.boldLetter')}</b>
      </Tool>
      <Tool
        label={t('tool.italic')}
        keys={keyNames('Mod I')}
        pressed={state.italic}
        onPress={() => chain().toggleItalic().run()}
      >
        <em aria-hidden>{t('tool.italicLetter')}</em>
      </Tool>
      <Tool
        label={t('tool.underline')}
        keys={keyNames('Mod U')}
        pressed={state.underline}
        onPress={() => chain().toggleUnderline().run()}
      >
        <u aria-hidden>{t('tool.underlineLetter')}</u>
      </Tool>
      <span role="separator" aria-orientation="vertical" className={styles['separator']} />
      <Tool
        label={t('tool.bullets')}
        keys={keyNames('Mod Shift 8')}
        pressed={state.bullets}
        disabled={state.line}
        onPress={() => chain().toggleBulletList().run()}
      />
      <Tool
        label={t('tool.numbers')}
        keys={keyNames('Mod Shift 7')}
        pressed={state.numbers}
        disabled={state.line}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <TableMenu editor={editor} inTable={state.table} isDisabled={state.line} />
      <Tool label={t('tool.note')} keys={keyNames('Mod Alt F')} onPress={() => actions.editNote(null)} />
      <Tool label={t('tool.link')} keys={keyNames('Mod K')} pressed={state.link} onPress={actions.editLink} />
      <span role="separator" aria-orientation="vertical" className={styles['separator']} />
      <Tool label={t('tool.newRecommendation')} keys={keyNames('Mod Shift Enter')} onPress={newRecommendation} />
      <span className={styles['room']} />
      <Tool label={t('tool.find')} keys={keyNames('Mod F')} onPress={actions.find}>
        <Search aria-hidden /> <span className={styles['word']}>{t('tool.find')}</span>
      </Tool>
      <Tool label={t('tool.help')} keys={keyNames('Mod /')} onPress={onHelp}>
        <CircleQuestionMark aria-hidden /> <span className={styles['word']}>{t('tool.helpShort')}</span>
      </Tool>
      {end}
    </div>
  )
}
