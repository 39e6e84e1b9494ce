import type { Partner } from '@plenum/schema/api/partner'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import styles from './partner-list.module.css'

type PartnerListProps = {
  programmeId: string
  partners: readonly Partner[]
  /** Only for those who may. */
  onEdit: ((partner: Partner) => void) | null
}

export function PartnerList({ programmeId, partners, onEdit }: PartnerListProps) {
  const { t } = useTranslation(['programme', 'common'])
  return (
    <ul className={styles['list']}>
      {partners.map((partner) => (
        <li key={partner.id}>
          <b>
            <Link to="/programmes/$programmeId/partners/$partnerId" params={{ programmeId, partnerId: partner.id }}>
              {partner.acronym}
            </Link>
          </b>
          <p>
            <ContentText text={partner.name} />
            {partner.waits && <span className={styles['waits']}>{t('partners.waits')}</span>}
            {partner.leftOn !== null && ` (${t('partners.left')})`}
          </p>
          {onEdit !== null && partner.leftOn === null && (
            <Button
              kind="quiet"
              small
              aria-label={t('common:action.editNamed', { name: partner.acronym })}
              onPress={() => onEdit(partner)}
            >
              {t('common:action.edit')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
