import type { InvitationPreview } from '@plenum/schema/api/member'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../shared/i18n/locale-of.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import styles from './invitation-terms.module.css'

/** What one is invited to, and as what. */
export function InvitationTerms({ preview }: { preview: InvitationPreview }) {
  const { t } = useTranslation(['entry', 'common'])
  const language = useLanguage()
  const expires = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(new Date(preview.expiresAt))
  return (
    <dl className={styles['terms']}>
      <dt>{t('invitation.programme')}</dt>
      <dd>
        <ContentText text={preview.programmeName} />
      </dd>
      {preview.themeTitle !== null && (
        <>
          <dt>{t('invitation.theme')}</dt>
          <dd>
            <ContentText text={preview.themeTitle} />
          </dd>
        </>
      )}
      <dt>{t('invitation.role')}</dt>
      <dd>
        {preview.themeRole === null
          ? t(`common:programmeRole.${preview.role}`)
          : t(`common:themeRole.${preview.themeRole}`)}
      </dd>
      {preview.partnerName !== null && (
        <>
          <dt>{t('invitation.partner')}</dt>
          <dd>
            <ContentText text={preview.partnerName} />
          </dd>
        </>
      )}
      <dt>{t('invitation.validUntil')}</dt>
      <dd>{expires}</dd>
    </dl>
  )
}
