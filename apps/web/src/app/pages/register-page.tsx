import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registerQuery } from '../../features/discussion/api/register-query.ts'
import { RegisterTable } from '../../features/discussion/register/register-table.tsx'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'
import styles from './register-page.module.css'

const route = getRouteApi('/signed-in/themes/$themeId/register')

/** What was said about a theme's text, and what became of it. */
export function RegisterPage() {
  const { t } = useTranslation('register')
  const { themeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: theme } = useSuspenseQuery(themeQuery(themeId))
  const { data: programme } = useSuspenseQuery(programmeQuery(theme.programmeId))
  const { data: lines } = useSuspenseQuery(registerQuery(themeId))
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <p className={styles['back']}>
          <Link to="/themes/$themeId" params={{ themeId }}>
            <ContentText text={theme.title} />
          </Link>
        </p>
        <PageHead title={t('title')} lead={t('lead')} />
        <RegisterTable
          themeId={themeId}
          lines={lines}
          timeZone={programme.timeZone}
          renderLink={(line, children) => (
            <Link
              to="/themes/$themeId"
              params={{ themeId }}
              search={{ thread: line.threadId, ...(line.language === null ? {} : { language: line.language }) }}
              aria-label={t('seeNamed', { name: line.author })}
            >
              {children}
            </Link>
          )}
        />
      </Page>
    </>
  )
}
