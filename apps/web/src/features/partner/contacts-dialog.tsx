import type { PartnerContact, PartnerDetail } from '@plenum/schema/api/partner'
import { maxContacts } from '@plenum/schema/partner'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { Button } from '../../shared/ui/button.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { readText } from '../../shared/ui/read-form.ts'
import { ContactFields } from './contact-fields.tsx'
import { CurrentPartner } from './current-partner.tsx'
import { useChangePartner } from './use-change-partner.ts'

type ContactsDialogProps = { partner: PartnerDetail; onClose: () => void }

const nobody: PartnerContact = { personId: null, name: '', role: '', email: '', phone: '' }

/** Whom to turn to at a partner. */
export function ContactsDialog({ partner, onClose }: ContactsDialogProps) {
  const { t } = useTranslation(['partners', 'common'])
  const refresh = useRefreshProgramme(partner.programmeId)
  const { current, change } = useChangePartner(partner)
  const [rows, setRows] = useState(() => partner.contacts.map((contact, key) => ({ key, contact })))
  const add = () => setRows([...rows, { key: (rows.at(-1)?.key ?? -1) + 1, contact: nobody }])
  return (
    <FormDialog
      wide
      title={t('contacts.titleOf', { acronym: partner.acronym })}
      submit={t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        const contacts = rows.map((_row, index) => {
          const field = (name: string) => readText(data, `contacts.${index}.${name}`)
          const personId = field('personId')
          return {
            personId: personId === '' ? null : personId,
            name: field('name'),
            role: field('role'),
            email: field('email'),
            phone: field('phone'),
          }
        })
        await change({ contacts })
        await refresh()
      }}
    >
      {rows.map(({ key, contact }, index) => (
        <ContactFields
          key={key}
          index={index}
          contact={contact}
          people={partner.members}
          onRemove={() => setRows(rows.filter((row) => row.key !== key))}
        />
      ))}
      {rows.length === 0 && <p>{t('contacts.empty')}</p>}
      {rows.length < maxContacts && (
        <div>
          <Button small onPress={add}>
            {t('contacts.add')}
          </Button>
        </div>
      )}
      {current !== null && <CurrentPartner current={current} before={partner} />}
    </FormDialog>
  )
}
