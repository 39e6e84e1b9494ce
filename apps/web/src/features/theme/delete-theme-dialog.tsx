import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { deleteTheme } from './api/delete-theme.ts'

export function DeleteThemeDialog({ theme, onClose }: { theme: Theme; onClose: () => void }) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const refresh = useRefreshProgramme(theme.programmeId)
  return (
    <ConfirmDialog
      title={t('themes.deleteTitle')}
      text={t('themes.deleteText', { title: localized(theme.title, language).text })}
      confirm={t('common:action.delete')}
      onClose={onClose}
      onConfirm={async () => {
        await deleteTheme(theme.id)
        await refresh()
      }}
    />
  )
}
