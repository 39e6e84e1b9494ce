import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { DraftNode } from '@plenum/document/draft-node'
import { documentExtensions } from '@plenum/document/extensions'
import { readerLabels } from '@plenum/document/reader-labels'
import type { Language } from '@plenum/schema/language'
import type { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Selection } from '@tiptap/pm/state'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as Y from 'yjs'
import { BlockIdentity } from '../extensions/block-identity.ts'
import { noteView } from '../extensions/note-view.ts'
import { recommendationView } from '../extensions/recommendation-view.ts'
import { TabLeaves } from '../extensions/tab-leaves.ts'
import { TextEnd } from '../extensions/text-end.ts'
import { keyNames } from '../help/key-names.ts'
import paperStyles from '../page/paper.module.css'
import { Tool } from '../toolbar/tool.tsx'
import { toolbarStateOf } from '../toolbar/toolbar-state.ts'
import styles from './suggest.module.css'

type BlockEditorProps = {
  /** What is in it at first. */
  blocks: readonly DraftNode[]
  language: Language
  onChange: (editor: Editor) => void
}

/** A small editor for some blocks of a draft, with the schema and the behaviour of the large one, and nobody else in it. */
export function BlockEditor({ blocks, language, onChange }: BlockEditorProps) {
  const { t } = useTranslation(['suggesting', 'editor'])
  const [extensions] = useState(() => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, draftJsonToUpdate({ type: 'doc', content: [...blocks] }))
    const labels = readerLabels[language]
    return [
      ...documentExtensions(),
      Collaboration.configure({ document: doc }),
      BlockIdentity,
      recommendationView({
        language,
        words: {
          addressees: labels.addressees,
          timeFrame: labels.timeFrame,
          addresseesHint: t('editor:hint.addressees'),
          timeFrameHint: t('editor:hint.timeFrame'),
        },
      }),
      noteView({ label: t('editor:note.one'), edit: null }),
      TabLeaves,
      TextEnd,
    ]
  })
  const [attributes] = useState(() => ({
    lang: language,
    spellcheck: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('block.text'),
  }))
  const editor = useEditor({
    extensions,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes },
  })
  // Tiptap's own `autofocus` counts from the making of the editor: where the page is busy that is before the editor is in
  // the window, and the focus goes nowhere.
  useEffect(() => {
    // Made in a rendering that took too long, and given up: another one follows.
    if (editor.isDestroyed) return
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)))
    view.focus()
  }, [editor])
  useEffect(() => {
    const tell = (): void => onChange(editor)
    editor.on('update', tell)
    return () => {
      editor.off('update', tell)
    }
  }, [editor, onChange])
  const state = useEditorState({ editor, selector: () => toolbarStateOf(editor) })
  const chain = () => editor.chain()
  const words: Record<`--${string}`, string> = { '--why': JSON.stringify(readerLabels[language].rationale) }
  return (
    <div>
      <div role="toolbar" aria-label={t('block.tools')} className={styles['tools']}>
        <Tool
          label={t('editor:tool.bold')}
          keys={keyNames('Mod B')}
          pressed={state.bold}
          onPress={() => chain().toggleBold().run()}
        >
          <b aria-hidden>{t('editor:tool.boldLetter')}</b>
        </Tool>
        <Tool
          label={t('editor:tool.italic')}
          keys={keyNames('Mod I')}
          pressed={state.italic}
          onPress={() => chain().toggleItalic().run()}
        >
          <em aria-hidden>{t('editor:tool.italicLetter')}</em>
        </Tool>
        <Tool
          label={t('editor:tool.underline')}
          keys={keyNames('Mod U')}
          pressed={state.underline}
          onPress={() => chain().toggleUnderline().run()}
        >
          <u aria-hidden>{t('editor:tool.underlineLetter')}</u>
        </Tool>
        <Tool
          label={t('editor:tool.bullets')}
          pressed={state.bullets}
          disabled={state.line}
          onPress={() => chain().toggleBulletList().run()}
        />
        <Tool
          label={t('editor:tool.numbers')}
          pressed={state.numbers}
          disabled={state.line}
          onPress={() => chain().toggleOrderedList().run()}
        />
      </div>
      <div className={`${styles['field']} ${paperStyles['small']}`} style={words}>
        <EditorContent editor={editor} className={paperStyles['text'] ?? ''} />
      </div>
    </div>
  )
}
