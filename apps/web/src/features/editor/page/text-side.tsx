import type { Theme } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import type { Editor } from '@tiptap/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { AuthorToggle } from '../authorship/author-toggle.tsx'
import { Outline } from '../outline/outline.tsx'
import { LanguageList } from './language-list.tsx'
import { WordCount } from './word-count.tsx'
import styles from './workspace.module.css'

/** Who may compare versions may know who wrote what; the server is asked the same. */
const compares: readonly Theme['me']['role'][] = ['organiser', 'editor', 'reviewer']

type TextSideProps = { editor: Editor; theme: Theme; language: Language; onGo?: (() => void) | undefined }

/** Beside the text: its languages, what is in it, how long it is. */
export function TextSide({ editor, theme, language, onGo }: TextSideProps) {
  const { t } = useTranslation('editor')
  const captionId = useId()
  return (
    <>
      <LanguageList theme={theme} language={language} />
      <nav aria-labelledby={captionId}>
        <h2 id={captionId} className={onGo === undefined ? styles['caption'] : styles['hiddenCaption']}>
          {t('outline.title')}
        </h2>
        <Outline editor={editor} language={language} numbers={theme.numbers} onGo={onGo} />
        <WordCount editor={editor} />
      </nav>
      {compares.includes(theme.me.role) && (
        <AuthorToggle editor={editor} themeId={theme.id} language={language} numbers={theme.numbers} />
      )}
    </>
  )
}
