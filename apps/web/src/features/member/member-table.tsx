import type { Member } from '@plenum/schema/api/member'
import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { Button } from '../../shared/ui/button.tsx'
import { type Column, DataTable } from '../../shared/ui/data-table.tsx'
import styles from './member.module.css'

type MemberTableProps = {
  members: readonly Member[]
  partners: readonly Partner[]
  themes: readonly Theme[]
  /** The reader. */
  me: string
  /** Only for organisers. */
  onEdit: ((member: Member) => void) | null
}

/** Who is in the programme, for which organisation, and as what in which theme. */
export function MemberTable({ members, partners, themes, me, onEdit }: MemberTableProps) {
  const { t } = useTranslation(['members', 'common'])
  const language = useLanguage()
  const columns: Column<Member>[] = [
    {
      key: 'name',
      label: t('name'),
      kind: 'head',
      renderCell: ({ personId, name, email }) => (
        <span>
          <span className={styles['name']}>{name}</span>
          {personId === me && ` (${t('you')})`}
          {email !== null && <span className={styles['soft']}>{email}</span>}
        </span>
      ),
    },
    {
      key: 'partners',
      label: t('partners'),
      renderCell: ({ partnerIds, representsPartnerIds }) =>
        partnerIds.length === 0 ? null : (
          <span>
            {partners
              .filter(({ id }) => partnerIds.includes(id))
              .map(({ id, acronym }) => (
                <span key={id} className={styles['line']}>
                  {acronym}
                  {representsPartnerIds.includes(id) && <span className={styles['soft']}>{t('represents')}</span>}
                </span>
              ))}
          </span>
        ),
    },
    { key: 'role', label: t('role'), renderCell: ({ role }) => t(`common:programmeRole.${role}`) },
    {
      key: 'themes',
      label: t('themes'),
      renderCell: (member) =>
        member.themes.length === 0 ? null : (
          <span>
            {member.themes.map(({ themeId, role }) => {
              const theme = themes.find(({ id }) => id === themeId)
              if (theme === undefined) return null
              return (
                <span key={themeId} className={styles['line']}>
                  {t('inTheme', { theme: localized(theme.title, language).text, role: t(`common:themeRole.${role}`) })}
                </span>
              )
            })}
          </span>
        ),
    },
  ]
  if (onEdit !== null) {
    columns.push({
      key: 'actions',
      label: t('actions'),
      kind: 'action',
      renderCell: (member) => (
        <Button
          kind="quiet"
          small
          aria-label={t('common:action.editNamed', { name: member.name })}
          onPress={() => onEdit(member)}
        >
          {t('common:action.edit')}
        </Button>
      ),
    })
  }
  return <DataTable label={t('title')} columns={columns} rows={members} rowKey={({ personId }) => personId} />
}
