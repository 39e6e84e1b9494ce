import type { Member } from '@plenum/schema/api/member'
import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { programmeRoles, type ThemeRole, themeRoles } from '@plenum/schema/role'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { Button } from '../../shared/ui/button.tsx'
import { CheckboxList } from '../../shared/ui/checkbox-list.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { readAll, readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { changeMember } from './api/change-member.ts'
import { setThemeRole } from './api/set-theme-role.ts'
import { ThemeRolesField } from './theme-roles-field.tsx'
import styles from './member.module.css'

type EditMemberDialogProps = {
  programmeId: string
  member: Member
  partners: readonly Partner[]
  themes: readonly Theme[]
  onRemove: () => void
  onClose: () => void
}

export function EditMemberDialog({ programmeId, member, partners, themes, onRemove, onClose }: EditMemberDialogProps) {
  const { t } = useTranslation(['members', 'common'])
  const refresh = useRefreshProgramme(programmeId)
  const options = partners
    .filter(({ id, leftOn }) => leftOn === null || member.partnerIds.includes(id))
    .map(({ id, acronym }) => ({ value: id, label: acronym }))
  const roleIn = (themeId: string): ThemeRole | null =>
    member.themes.find((theme) => theme.themeId === themeId)?.role ?? null
  return (
    <FormDialog
      wide
      title={t('edit.title', { name: member.name })}
      submit={t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        try {
          const partnerIds = readAll(data, 'partnerIds')
          await changeMember(programmeId, member.personId, {
            role: programmeRoles.find((role) => role === readText(data, 'role')) ?? member.role,
            partnerIds,
            representsPartnerIds: readAll(data, 'representsPartnerIds').filter((id) => partnerIds.includes(id)),
          })
          for (const { id } of themes) {
            const role = themeRoles.find((candidate) => candidate === readText(data, `theme.${id}`)) ?? null
            if (role !== roleIn(id)) await setThemeRole(id, member.personId, role)
          }
        } finally {
          await refresh()
        }
      }}
    >
      <SelectField
        label={t('edit.role')}
        name="role"
        defaultValue={member.role}
        description={t('edit.organiserText')}
        options={programmeRoles.map((value) => ({ value, label: t(`common:programmeRole.${value}`) }))}
      />
      {partners.length > 0 && (
        <>
          <CheckboxList
            label={t('edit.partners')}
            name="partnerIds"
            options={options}
            defaultValue={member.partnerIds}
          />
          <CheckboxList
            label={t('edit.represents')}
            name="representsPartnerIds"
            description={t('edit.representsText')}
            options={options}
            defaultValue={member.representsPartnerIds}
          />
        </>
      )}
      <ThemeRolesField themes={themes} roleIn={roleIn} />
      <div className={styles['remove']}>
        <Button kind="danger" small onPress={onRemove}>
          {t('edit.remove')}
        </Button>
      </div>
    </FormDialog>
  )
}
