import type { Theme } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../shared/i18n/language-names.ts'
import styles from './draft-languages.module.css'

type DraftLanguagesProps = { theme: Theme; language: Language | null; sides: { before: string; after: string } }

/** The drafts of the theme in which the same two sides can be compared; nothing where there is only one. */
export function DraftLanguages({ theme, language, sides }: DraftLanguagesProps) {
  const { t } = useTranslation('versions')
  if (theme.drafts.length < 2) return null
  return (
    <nav className={styles['languages']} aria-label={t('compare.languages')}>
      {theme.drafts.map((draft) => (
        <Link
          key={draft.language}
          to="/themes/$themeId/comparison"
          params={{ themeId: theme.id }}
          search={{ ...sides, language: draft.language }}
          lang={draft.language}
          aria-current={draft.language === language ? 'page' : undefined}
        >
          {languageNames[draft.language]}
        </Link>
      ))}
    </nav>
  )
}
