import type { PartnerDetail } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../shared/ui/empty.tsx'
import styles from './partner.module.css'

/** Whom to turn to, and who of the programme belongs to the partner. */
export function ContactList({ partner }: { partner: PartnerDetail }) {
  const { t } = useTranslation('partners')
  const { contacts, members } = partner
  return (
    <>
      {contacts.length === 0 ? (
        <Empty text={t('contacts.empty')} />
      ) : (
        <ul className={styles['contacts']}>
          {contacts.map(({ personId, name, role, email, phone }, index) => (
            <li key={personId ?? `${index} ${name}`}>
              <b>{name}</b>
              {role !== '' && <span>{role}</span>}
              {email !== '' && <a href={`mailto:${email}`}>{email}</a>}
              {phone !== '' && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
            </li>
          ))}
        </ul>
      )}
      {members.length > 0 && (
        <>
          <h3 className={styles['people']}>{t('people.title')}</h3>
          <ul className={styles['contacts']}>
            {members.map(({ personId, name, represents }) => (
              <li key={personId}>
                <b>{name}</b>
                {represents && <span>{t('people.represents')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
