import { languages } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../shared/i18n/language-names.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { Page } from '../../shared/ui/page.tsx'
import styles from './entry-page.module.css'

type EntryPageProps = { title: string; lead?: ReactNode; children: ReactNode }

/** A page that comes before signing in: the language of the browser, changeable at the top. */
export function EntryPage({ title, lead, children }: EntryPageProps) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <header className={styles['header']}>
        <Link to="/" className={styles['brand']}>
          Plenum
        </Link>
        <div className={styles['languages']} role="group" aria-label={t('header.language')}>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={i18n.language === language}
              onClick={() => void i18n.changeLanguage(language)}
            >
              {languageNames[language]}
            </button>
          ))}
        </div>
      </header>
      <Page title={title} width="narrow">
        <div className={styles['panel']}>
          <PageHeading>{title}</PageHeading>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
          {children}
        </div>
      </Page>
    </>
  )
}
