import type { Theme } from '@plenum/schema/api/theme'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../shared/ui/notice.tsx'

/** While partners take their positions: where they do, and where the others follow it. */
export function PositionsLine({ theme }: { theme: Theme }) {
  const { t } = useTranslation(['final', 'common'])
  return (
    <Notice kind="info">
      {t(theme.me.isAsked ? 'positions.own' : 'positions.others')}{' '}
      <Link to="/themes/$themeId/positions" params={{ themeId: theme.id }}>
        {t('common:theme.positions')}
      </Link>
    </Notice>
  )
}
