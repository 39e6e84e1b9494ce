import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FinalNotice } from '../../features/freeze/final-notice.tsx'

/** What is said of a text that is final, with the way to its versions. */
export function FinalText({ theme, programme }: { theme: Theme; programme: Programme }) {
  const { t } = useTranslation('common')
  return (
    <FinalNotice
      theme={theme}
      timeZone={programme.timeZone}
      renderVersion={(text) => (
        <Link to="/themes/$themeId/versions" params={{ themeId: theme.id }}>
          {text}
        </Link>
      )}
      positions={
        <Link to="/themes/$themeId/positions" params={{ themeId: theme.id }}>
          {t('theme.positions')}
        </Link>
      }
    />
  )
}
