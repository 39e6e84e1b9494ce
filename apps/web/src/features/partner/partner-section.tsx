import type { Partner } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { PartnerList } from './partner-list.tsx'

type PartnerSectionProps = {
  programmeId: string
  kind: Partner['kind']
  partners: readonly Partner[]
  /** null for a new one; only for those who may. */
  onEdit: ((partner: Partner | null) => void) | null
  /** Several at once, from a file. */
  onImport?: (() => void) | undefined
}

export function PartnerSection({ programmeId, kind, partners, onEdit, onImport }: PartnerSectionProps) {
  const { t } = useTranslation(['programme'])
  const shown = partners.filter((partner) => partner.kind === kind)
  const create = onEdit !== null && (
    <>
      <Button small onPress={() => onEdit(null)}>
        {t('partners.create')}
      </Button>
      {onImport !== undefined && (
        <Button small kind="quiet" onPress={onImport}>
          {t('partners.import')}
        </Button>
      )}
    </>
  )
  const emptyText = kind === 'key-partner' ? t('partners.emptyKey') : t('partners.emptyStakeholders')
  return (
    <Section
      title={kind === 'key-partner' ? t('partners.keyPartners') : t('partners.stakeholders')}
      actions={shown.length > 0 ? create : null}
    >
      {shown.length === 0 ? (
        <Empty text={onEdit === null ? t('partners.emptyReader') : emptyText}>{create}</Empty>
      ) : (
        <PartnerList programmeId={programmeId} partners={shown} onEdit={onEdit} />
      )}
    </Section>
  )
}
