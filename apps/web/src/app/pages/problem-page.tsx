import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { Button } from '../../shared/ui/button.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { isMissingChunk } from '../is-missing-chunk.ts'
import { PlainHeader } from '../header/plain-header.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import styles from './problem-page.module.css'

/** A page that could not be shown: says why and offers to try again. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  const code = isMissingChunk(error) ? 'reload-needed' : problemCodeOf(error)
  if (code === 'not-found') return <NotFoundPage />
  return (
    <>
      <PlainHeader />
      <Page title={t('page.errorTitle')} width="middle">
        <div className={styles['text']} role="alert">
          <PageHeading>{t('page.errorTitle')}</PageHeading>
          <p>{t(`problem.${code}`)}</p>
          <Button
            kind="primary"
            onPress={() => {
              if (code === 'reload-needed') return location.reload()
              resetQueries()
              reset()
              void router.invalidate()
            }}
          >
            {code === 'reload-needed' ? t('page.reload') : t('action.retry')}
          </Button>
        </div>
      </Page>
    </>
  )
}
