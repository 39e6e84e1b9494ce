import type { Theme } from '@plenum/schema/api/theme'
import type { Thread } from '@plenum/schema/api/thread'
import type { Language } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../shared/i18n/language-names.ts'

type DiscussionFootProps = { theme: Theme; language: Language; threads: readonly Thread[] }

/** What else there is to the discussion: what is open beside the other texts, the register and the versions. */
export function DiscussionFoot({ theme, language, threads }: DiscussionFootProps) {
  const { t } = useTranslation(['discussion', 'common'])
  const others = theme.drafts
    .filter((draft) => draft.language !== language)
    .map((draft) => ({
      language: draft.language,
      count: threads.filter((thread) => thread.language === draft.language && thread.state === 'open').length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <>
      {others.length > 0 && (
        <p>
          {t('panel.elsewhere')}:{' '}
          {others.map((other, index) => (
            <span key={other.language}>
              {index > 0 && ', '}
              <Link
                to="/themes/$themeId"
                params={{ themeId: theme.id }}
                search={{ language: other.language }}
                lang={other.language}
              >
                {languageNames[other.language]} ({other.count})
              </Link>
            </span>
          ))}
        </p>
      )}
      <p>
        <Link to="/themes/$themeId/register" params={{ themeId: theme.id }}>
          {t('panel.register')}
        </Link>
        {' · '}
        <Link to="/themes/$themeId/sources" params={{ themeId: theme.id }}>
          {t('common:theme.sources')}
        </Link>
        {/* Those who comment may compare; stakeholders only follow. */}
        {theme.me.role !== 'observer' && (
          <>
            {' · '}
            <Link to="/themes/$themeId/versions" params={{ themeId: theme.id }}>
              {t('common:theme.versions')}
            </Link>
          </>
        )}
      </p>
    </>
  )
}
