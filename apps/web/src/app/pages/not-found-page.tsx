import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { PlainHeader } from '../header/plain-header.tsx'
import styles from './problem-page.module.css'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <>
      <PlainHeader />
      <Page title={t('page.notFoundTitle')} width="middle">
        <div className={styles['text']}>
          <PageHeading>{t('page.notFoundTitle')}</PageHeading>
          <p>{t('page.notFoundText')}</p>
          <p>
            <Link to="/">{t('action.toProgrammes')}</Link>
          </p>
        </div>
      </Page>
    </>
  )
}
