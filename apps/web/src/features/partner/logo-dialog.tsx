import type { PartnerDetail } from '@plenum/schema/api/partner'
import { maxLogoBytes } from '@plenum/schema/partner'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../shared/api/api-problem.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { FileField } from '../../shared/ui/file-field.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { removeLogo, setLogo } from './api/logo.ts'

type LogoDialogProps = { partner: PartnerDetail; onClose: () => void }

/** The logo of a partner: another one, or none when no file is chosen. */
export function LogoDialog({ partner, onClose }: LogoDialogProps) {
  const { t } = useTranslation(['partners', 'common'])
  const refresh = useRefreshProgramme(partner.programmeId)
  return (
    <FormDialog
      title={t('logo.title', { acronym: partner.acronym })}
      submit={t('common:action.save')}
      codeTexts={{ 'file-refused': t('logo.refused'), 'too-large': t('logo.tooLarge') }}
      onClose={onClose}
      onSubmit={async (data) => {
        const file = data.get('logo')
        if (file instanceof File && file.size > 0) {
          // As the server would say, after all of it has gone over the line.
          if (file.size > maxLogoBytes) throw new ApiProblem('too-large')
          await setLogo(partner.id, file)
        } else if (partner.logo !== null) {
          await removeLogo(partner.id)
        }
        await refresh()
      }}
    >
      <FileField
        label={t('logo.file')}
        name="logo"
        accept="image/png,image/jpeg,image/webp"
        description={partner.logo === null ? t('logo.kinds') : t('logo.kindsOrNone')}
      />
    </FormDialog>
  )
}
