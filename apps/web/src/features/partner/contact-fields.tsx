import type { PartnerContact, PartnerDetail } from '@plenum/schema/api/partner'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { FieldGroup } from '../../shared/ui/field-group.tsx'
import { FieldPair } from '../../shared/ui/field-pair.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import styles from './partner.module.css'

type ContactFieldsProps = {
  /** From 0; its inputs are named as the server names their faults. */
  index: number
  contact: PartnerContact
  people: PartnerDetail['members']
  onRemove: () => void
}

/** One contact: somebody of the partner with an account, or anybody by name. */
export function ContactFields({ index, contact, people, onRemove }: ContactFieldsProps) {
  const { t } = useTranslation('partners')
  const [personId, setPersonId] = useState(contact.personId ?? '')
  const name = (field: string) => `contacts.${index}.${field}`
  // Somebody who is a contact stays one, also when no longer among the partner's people.
  const others = people.filter((person) => person.personId !== contact.personId)
  const own = contact.personId === null ? [] : [{ value: contact.personId, label: contact.name }]
  return (
    <FieldGroup label={t('contacts.number', { number: index + 1 })}>
      <div className={styles['stack']}>
        <SelectField
          label={t('contacts.who')}
          name={name('personId')}
          value={personId}
          onChange={setPersonId}
          options={[
            { value: '', label: t('contacts.byName') },
            ...own,
            ...others.map((person) => ({ value: person.personId, label: person.name })),
          ]}
        />
        {personId === '' && (
          <TextField
            label={t('contacts.name')}
            name={name('name')}
            defaultValue={contact.personId === null ? contact.name : ''}
            isRequired
            maxLength={200}
          />
        )}
        <TextField
          label={t('contacts.role')}
          name={name('role')}
          defaultValue={contact.role}
          maxLength={200}
          optional
        />
        <FieldPair>
          <TextField
            label={t('contacts.email')}
            name={name('email')}
            type="email"
            defaultValue={contact.email}
            maxLength={254}
            optional
          />
          <TextField
            label={t('contacts.phone')}
            name={name('phone')}
            type="tel"
            defaultValue={contact.phone}
            maxLength={40}
            optional
          />
        </FieldPair>
        <div>
          <Button small kind="quiet" onPress={onRemove}>
            {t('contacts.remove', { number: index + 1 })}
          </Button>
        </div>
      </div>
    </FieldGroup>
  )
}
