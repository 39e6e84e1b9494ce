import type { CreatedInvitation, CreateInvitation } from '@plenum/schema/api/member'
import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { programmeRoles, themeRoles } from '@plenum/schema/role'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { FieldPair } from '../../shared/ui/field-pair.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { createInvitation } from './api/create-invitation.ts'

const validities = [7, 14, 30, 90] as const

type InviteDialogProps = {
  programmeId: string
  partners: readonly Partner[]
  themes: readonly Theme[]
  onCreated: (created: CreatedInvitation) => void
  onClose: () => void
}

/** Who is invited, and as what; makes a link. */
export function InviteDialog({ programmeId, partners, themes, onCreated, onClose }: InviteDialogProps) {
  const { t } = useTranslation(['members', 'common'])
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [keyFor] = useState(createIdempotencyKeys)
  const [themeId, setThemeId] = useState('')
  return (
    <FormDialog
      title={t('invite.title')}
      submit={t('invite.submit')}
      onClose={onClose}
      onSubmit={async (data) => {
        const partnerId = readText(data, 'partnerId')
        const body: CreateInvitation = {
          note: readText(data, 'note'),
          role: programmeRoles.find((role) => role === readText(data, 'role')) ?? 'member',
          themeId: themeId === '' ? null : themeId,
          themeRole:
            themeId === '' ? null : (themeRoles.find((role) => role === readText(data, 'themeRole')) ?? 'editor'),
          partnerId: partnerId === '' ? null : partnerId,
          days: Number(readText(data, 'days')),
        }
        const created = await createInvitation(programmeId, body, keyFor(body))
        await queryClient.invalidateQueries({ queryKey: queryKeys.invitations(programmeId) })
        onCreated(created)
      }}
    >
      <TextField label={t('invite.note')} name="note" description={t('invite.noteText')} optional maxLength={200} />
      <SelectField
        label={t('invite.role')}
        name="role"
        defaultValue="member"
        options={programmeRoles.map((value) => ({ value, label: t(`common:programmeRole.${value}`) }))}
      />
      {themes.length > 0 && (
        <FieldPair>
          <SelectField
            label={t('invite.theme')}
            name="themeId"
            value={themeId}
            onChange={setThemeId}
            options={[
              { value: '', label: t('invite.noTheme') },
              ...themes.map(({ id, title }) => ({ value: id, label: localized(title, language).text })),
            ]}
          />
          {themeId !== '' && (
            <SelectField
              label={t('invite.themeRole')}
              name="themeRole"
              defaultValue="editor"
              options={themeRoles.map((value) => ({ value, label: t(`common:themeRole.${value}`) }))}
            />
          )}
        </FieldPair>
      )}
      {partners.length > 0 && (
        <SelectField
          label={t('invite.partner')}
          name="partnerId"
          defaultValue=""
          options={[
            { value: '', label: t('invite.noPartner') },
            ...partners
              .filter(({ leftOn }) => leftOn === null)
              .map(({ id, acronym, name }) => ({
                value: id,
                label: `${acronym} – ${localized(name, language).text}`,
              })),
          ]}
        />
      )}
      <SelectField
        label={t('invite.validFor')}
        name="days"
        defaultValue="14"
        options={validities.map((count) => ({ value: String(count), label: t('invite.days', { count }) }))}
      />
    </FormDialog>
  )
}
