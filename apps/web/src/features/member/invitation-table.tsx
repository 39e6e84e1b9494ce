import type { Invitation } from '@plenum/schema/api/member'
import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { type Column, DataTable } from '../../shared/ui/data-table.tsx'
import styles from './member.module.css'

type InvitationTableProps = {
  invitations: readonly Invitation[]
  partners: readonly Partner[]
  themes: readonly Theme[]
  formats: Formats
  onRevoke: (invitation: Invitation) => void
}

export function InvitationTable({ invitations, partners, themes, formats, onRevoke }: InvitationTableProps) {
  const { t } = useTranslation(['members', 'common'])
  const language = useLanguage()
  const nameOf = ({ note }: Invitation) => (note === '' ? t('invitations.anyone') : note)
  const columns: Column<Invitation>[] = [
    {
      key: 'for',
      label: t('invitations.for'),
      kind: 'head',
      renderCell: (invitation) => {
        const partner = partners.find(({ id }) => id === invitation.partnerId)
        return (
          <span>
            <span className={styles['name']}>{nameOf(invitation)}</span>
            {partner !== undefined && <span className={styles['soft']}>{partner.acronym}</span>}
          </span>
        )
      },
    },
    {
      key: 'terms',
      label: t('invitations.terms'),
      renderCell: ({ role, themeId, themeRole }) => {
        const theme = themes.find(({ id }) => id === themeId)
        if (theme === undefined || themeRole === null) return t(`common:programmeRole.${role}`)
        return t('invitations.inTheme', {
          role: t(`common:themeRole.${themeRole}`),
          theme: localized(theme.title, language).text,
        })
      },
    },
    { key: 'state', label: t('invitations.state'), renderCell: ({ state }) => t(`invitations.${state}`) },
    { key: 'expires', label: t('invitations.expires'), renderCell: ({ expiresAt }) => formats.day(expiresAt) },
    {
      key: 'actions',
      label: t('actions'),
      kind: 'action',
      renderCell: (invitation) =>
        invitation.state === 'open' ? (
          <Button
            kind="quiet"
            small
            aria-label={t('invitations.revokeNamed', { name: nameOf(invitation) })}
            onPress={() => onRevoke(invitation)}
          >
            {t('invitations.revoke')}
          </Button>
        ) : null,
    },
  ]
  return <DataTable label={t('invitations.title')} columns={columns} rows={invitations} rowKey={({ id }) => id} />
}
