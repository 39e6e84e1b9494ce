import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partnersQuery } from '../../features/partner/api/partners-query.ts'
import { MenuButton } from '../../shared/ui/menu-button.tsx'

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }))
const ScheduleDialog = lazy(async () => ({
  default: (await import('../../features/schedule/schedule-dialog.tsx')).ScheduleDialog,
}))
const EditThemeDialog = lazy(async () => ({
  default: (await import('../../features/theme/edit-theme-dialog.tsx')).EditThemeDialog,
}))

const FreezeDialog = lazy(async () => ({
  default: (await import('../../features/freeze/freeze-dialog.tsx')).FreezeDialog,
}))
const UnfreezeDialog = lazy(async () => ({
  default: (await import('../../features/freeze/unfreeze-dialog.tsx')).UnfreezeDialog,
}))

type Act = 'move' | 'plan' | 'final' | 'reopen' | 'edit'

/** A text is made final, and reopened, by acts of their own. */
function actsIn(stage: Theme['stage']): readonly Act[] {
  if (stage === 'frozen') return ['reopen', 'edit']
  return stage === 'consolidation' || stage === 'validation'
    ? ['move', 'plan', 'final', 'edit']
    : ['move', 'plan', 'edit']
}

/** What an organiser may do about the theme that is open. */
export function ThemeMenu({ theme, programme }: { theme: Theme; programme: Programme }) {
  const { t } = useTranslation(['common', 'discussion'])
  const [act, setAct] = useState<Act | null>(null)
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
              ...actsIn(theme.stage).map((id) => ({ id, text: t(`theme.${id}`), onAction: () => setAct(id) })),
              {
                id: 'versions',
                text: t('theme.versions'),
                onAction: () => void navigate({ to: '/themes/$themeId/versions', params: { themeId: theme.id } }),
              },
              {
                id: 'positions',
                text: t('theme.positions'),
                onAction: () => void navigate({ to: '/themes/$themeId/positions', params: { themeId: theme.id } }),
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
        {act === 'move' && <MoveDialog theme={theme} timeZone={programme.timeZone} onClose={close} />}
        {act === 'plan' && <ScheduleDialog theme={theme} timeZone={programme.timeZone} onClose={close} />}
        {act === 'final' && <FreezeDialog theme={theme} onClose={close} />}
        {act === 'reopen' && <UnfreezeDialog theme={theme} onClose={close} />}
        {act === 'edit' && partners !== undefined && (
          <EditThemeDialog programme={programme} partners={partners} theme={theme} onClose={close} />
        )}
      </Suspense>
    </>
  )
}
