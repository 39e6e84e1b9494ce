import type { FreezeState } from '@plenum/schema/api/freeze'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { type FreezeCheck, freezeChecks, maxLabelLength } from '@plenum/schema/version'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { freezeQuery } from './api/freeze-query.ts'
import { freezeTheme } from './api/freeze-theme.ts'
import { CheckField } from './check-field.tsx'
import styles from './freeze.module.css'
import { useRefreshFinal } from './use-refresh-final.ts'

type FreezeDialogProps = { theme: Theme; onClose: () => void }

/**
 * Makes a theme final: says what that means, and what is not settled; each of these is settled first or given a reason.
 * What comes up while one reads is shown when the server refuses.
 */
export function FreezeDialog({ theme, onClose }: FreezeDialogProps) {
  const { t } = useTranslation(['final', 'common'])
  const language = useLanguage()
  const refresh = useRefreshFinal(theme.programmeId, theme.id)
  const { data: state, error, refetch } = useQuery({ ...freezeQuery(theme.id), staleTime: 0, gcTime: 0 })
  const title = t('freeze.title', { title: localized(theme.title, language).text })
  if (state === undefined) {
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        <p aria-busy={error === null}>{error === null ? '…' : t('common:problem.unreachable')}</p>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={title}
      submit={t('freeze.submit')}
      onClose={onClose}
      codeTexts={{
        'freeze-refused': t('freeze.refused'),
        conflict: t('freeze.moved'),
        'stage-move-refused': t('freeze.moved'),
      }}
      onSubmit={async (data) => {
        try {
          await freezeTheme(theme.id, { label: textOf(data, 'label'), overrides: overridesIn(data, state) })
        } catch (problem) {
          await refetch()
          throw problem
        }
        await refresh()
      }}
    >
      <p>
        {t('freeze.text')} {t('freeze.late')}
      </p>
      {state.checks.length === 0 ? (
        <p className={styles['settled']}>{t('freeze.settled')}</p>
      ) : (
        <>
          <p>{t('freeze.open')}</p>
          {state.checks.map((check) => (
            <CheckField key={check.check} themeId={theme.id} check={check} onLeave={onClose} />
          ))}
        </>
      )}
      <TextField
        label={t('freeze.label')}
        description={t('freeze.example')}
        name="label"
        optional
        maxLength={maxLabelLength}
      />
    </FormDialog>
  )
}

function overridesIn(data: FormData, state: FreezeState): { check: FreezeCheck; reason: string }[] {
  return freezeChecks
    .filter((check) => state.checks.some((each) => each.check === check))
    .map((check) => ({ check, reason: textOf(data, check) }))
    .filter(({ reason }) => reason !== '')
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
