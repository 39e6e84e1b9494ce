import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { Language } from '@plenum/schema/language'
import type { Editor } from '@tiptap/core'
import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import styles from '../page/workspace.module.css'

const AuthorLegend = lazy(async () => ({ default: (await import('./author-legend.tsx')).AuthorLegend }))

type AuthorToggleProps = { editor: Editor; themeId: string; language: Language; numbers: PermanentNumbers }

/** Colours the text by who wrote it, with a legend; what that takes is loaded when somebody asks. */
export function AuthorToggle(props: AuthorToggleProps) {
  const { t } = useTranslation('editor')
  const [isOn, setOn] = useState(false)
  return (
    <>
      <p className={styles['authors']}>
        <Button small aria-pressed={isOn} onPress={() => setOn(!isOn)}>
          {t('authors')}
        </Button>
      </p>
      <CatchBoundary getResetKey={() => String(isOn)} errorComponent={Missing}>
        <Suspense>{isOn && <AuthorLegend {...props} />}</Suspense>
      </CatchBoundary>
    </>
  )
}

function Missing() {
  const { t } = useTranslation()
  return <p role="alert">{t('problem.unreachable')}</p>
}
