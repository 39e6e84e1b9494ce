import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { unfreezeTheme } from './api/unfreeze-theme.ts'
import { useRefreshFinal } from './use-refresh-final.ts'

type UnfreezeDialogProps = { theme: Theme; onClose: () => void }

/** Reopens a final text, for a reason that stays in the programme's log. */
export function UnfreezeDialog({ theme, onClose }: UnfreezeDialogProps) {
  const { t } = useTranslation('final')
  const language = useLanguage()
  const refresh = useRefreshFinal(theme.programmeId, theme.id)
  return (
    <FormDialog
      title={t('reopen.title', { title: localized(theme.title, language).text })}
      submit={t('reopen.submit')}
      onClose={onClose}
      codeTexts={{ conflict: t('freeze.moved') }}
      onSubmit={async (data) => {
        await unfreezeTheme(theme.id, { reason: String(data.get('reason') ?? '') })
        await refresh()
      }}
    >
      <p>{t('reopen.text')}</p>
      <TextField
        label={t('reopen.reason')}
        description={t('reopen.reasonHelp')}
        name="reason"
        rows={3}
        isRequired
        maxLength={2000}
      />
    </FormDialog>
  )
}
