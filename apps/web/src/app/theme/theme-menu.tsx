import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partnersQuery } from '../../features/partner/api/partners-query.ts'
import { MenuButton } from '../../shared/ui/menu-button.tsx'

const MoveStageDialog = lazy(async () => ({
  default: (await import('../../features/theme/move-stage-dialog.tsx')).MoveStageDialog,
}))
const EditThemeDialog = lazy(async () => ({
  default: (await import('../../features/theme/edit-theme-dialog.tsx')).EditThemeDialog,
}))

const acts = ['move', 'edit'] as const

/** What an organiser may do about the theme that is open. */
export function ThemeMenu({ theme, programme }: { theme: Theme; programme: Programme }) {
  const { t } = useTranslation(['common', 'discussion'])
  const [act, setAct] = useState<(typeof acts)[number] | null>(null)
  const { data: partners } = useQuery({ ...partnersQuery(programme.id), enabled: act === 'edit' })
  const navigate = useNavigate()
  const close = () => setAct(null)
  return (
    <>
      <MenuButton
        label={t('theme.manage')}
        parts={[
          {
            label: t('theme.manage'),
            lines: [
              ...acts.map((id) => ({ id, text: t(`theme.${id}`), onAction: () => setAct(id) })),
              {
                id: 'versions',
                text: t('theme.versions'),
                onAction: () => void navigate({ to: '/themes/$themeId/versions', params: { themeId: theme.id } }),
              },
              {
                id: 'register',
                text: t('discussion:panel.register'),
                onAction: () => void navigate({ to: '/themes/$themeId/register', params: { themeId: theme.id } }),
              },
            ],
          },
        ]}
      >
        {t('theme.manage')}
      </MenuButton>
      <Suspense>
        {act === 'move' && <MoveStageDialog theme={theme} timeZone={programme.timeZone} onClose={close} />}
        {act === 'edit' && partners !== undefined && (
          <EditThemeDialog programme={programme} partners={partners} theme={theme} onClose={close} />
        )}
      </Suspense>
    </>
  )
}
