import type { Partner, PartnerDetail } from '@plenum/schema/api/partner'
import { languages } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../shared/ui/notice.tsx'
import styles from './partner.module.css'

type CurrentPartnerProps = {
  current: PartnerDetail
  /** As the window opened with it. */
  before: Partner | PartnerDetail
}

/** What somebody else has changed in the meantime, beside what is typed. */
export function CurrentPartner({ current, before }: CurrentPartnerProps) {
  const { t } = useTranslation(['partners', 'common'])
  const lines = [
    { label: t('field.acronym'), now: current.acronym, earlier: before.acronym },
    { label: t('field.since'), now: current.since, earlier: before.since },
    ...(['name', 'description'] as const).flatMap((field) =>
      languages.map((language) => ({
        label: t('common:field.inLanguage', { label: t(`field.${field}`), language: t(`common:language.${language}`) }),
        now: current[field][language] ?? '',
        earlier: before[field][language] ?? '',
      })),
    ),
    {
      label: t('contacts.title'),
      now: contactLines(current),
      earlier: 'contacts' in before ? contactLines(before) : contactLines(current),
    },
  ].filter(({ now, earlier }) => now !== earlier)
  return (
    <Notice kind="warn">
      {lines.length === 0 ? (
        t('meanwhile.elsewhere')
      ) : (
        <>
          {t('meanwhile.says')}
          <dl className={styles['now']}>
            {lines.map(({ label, now }) => (
              <div key={label} className={styles['line']}>
                <dt>{label}</dt>
                <dd>{now === '' ? t('meanwhile.nothing') : now}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Notice>
  )
}

function contactLines({ contacts }: PartnerDetail): string {
  return contacts
    .map(({ name, role, email, phone }) => [name, role, email, phone].filter((part) => part !== '').join(', '))
    .join('\n')
}
