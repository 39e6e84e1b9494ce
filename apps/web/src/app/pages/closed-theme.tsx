import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { StageBadge } from '../../shared/ui/stage-badge.tsx'
import styles from './theme-page.module.css'

/** A theme whose text this reader may not see, or that has none: what it is about, and why there is no text. */
export function ClosedTheme({ theme, frame }: { theme: Theme; frame: (line: ReactNode) => ReactNode }) {
  const { t } = useTranslation(['programme'])
  const language = useLanguage()
  const { text: title } = localized(theme.title, language)
  return (
    <>
      {frame(
        <div className={styles['closedLine']}>
          <strong>
            <ContentText text={theme.title} />
          </strong>
          <StageBadge stage={theme.stage} round={theme.round} />
        </div>,
      )}
      <Page title={title} width="middle">
        <PageHead
          title={<ContentText text={theme.title} />}
          lead={localized(theme.summary, language).text === '' ? null : <ContentText text={theme.summary} />}
        />
        <div className={styles['closed']}>
          <Notice kind="info">{theme.me.mayRead ? t('theme.noDraft') : t('theme.closed')}</Notice>
          <Link to="/programmes/$programmeId" params={{ programmeId: theme.programmeId }}>
            {t('theme.backTo')}
          </Link>
        </div>
      </Page>
    </>
  )
}
