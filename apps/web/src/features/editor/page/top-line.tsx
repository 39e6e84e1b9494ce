import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import { StageMark } from './stage-mark.tsx'
import styles from './top-line.module.css'

/** Where we are, always: theme, stage, round, time left; then the state of the text and who is here. */
export function TopLine({ theme, children }: { theme: Theme; children?: ReactNode }) {
  const language = useLanguage()
  const title = localized(theme.title, language)
  return (
    <div className={styles['line']}>
      <strong className={styles['theme']} lang={title.language}>
        {title.text}
      </strong>
      <StageMark theme={theme} />
      {children}
    </div>
  )
}
