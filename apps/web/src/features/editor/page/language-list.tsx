import type { Theme } from '@plenum/schema/api/theme'
import { languages, type Language } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../../shared/i18n/language-names.ts'
import styles from './workspace.module.css'

/** The drafts of the theme, one per language; nothing where there is only one. */
export function LanguageList({ theme, language }: { theme: Theme; language: Language }) {
  const { t } = useTranslation('editor')
  const offered = languages.filter((candidate) => theme.drafts.some((draft) => draft.language === candidate))
  if (offered.length < 2) return null
  return (
    <nav aria-label={t('languages')} className={styles['languages']}>
      {offered.map((candidate) => (
        <Link
          key={candidate}
          to="/themes/$themeId"
          params={{ themeId: theme.id }}
          search={{ language: candidate }}
          lang={candidate}
          hrefLang={candidate}
          aria-current={candidate === language ? 'page' : undefined}
        >
          {languageNames[candidate]}
        </Link>
      ))}
    </nav>
  )
}
