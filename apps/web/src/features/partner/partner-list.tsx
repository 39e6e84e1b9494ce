import type { Partner } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import styles from './partner-list.module.css'

type PartnerListProps = {
  partners: readonly Partner[]
  /** Only for those who may. */
  onEdit: ((partner: Partner) => void) | null
}

export function PartnerList({ partners, onEdit }: PartnerListProps) {
  const { t } = useTranslation(['programme', 'common'])
  return (
    <ul className={styles['list']}>
      {partners.map((partner) => (
        <li key={partner.id}>
          <b>{partner.acronym}</b>
          <p>
            <ContentText text={partner.name} />
          </p>
          {onEdit !== null && (
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
