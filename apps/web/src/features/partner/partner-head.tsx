import type { PartnerDetail } from '@plenum/schema/api/partner'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { logoPath } from './api/partner-path.ts'
import { atNoon } from './at-noon.ts'
import styles from './partner.module.css'

type PartnerHeadProps = { partner: PartnerDetail; formats: Formats; actions: ReactNode }

/** Which partner it is, as what and since when. */
export function PartnerHead({ partner, formats, actions }: PartnerHeadProps) {
  const { t } = useTranslation(['partners', 'common'])
  const { id, logo, acronym, name, kind, since, leftOn } = partner
  return (
    <div className={styles['head']}>
      {logo !== null && <img className={styles['logo']} src={logoPath(id, logo)} alt={t('logo.of', { acronym })} />}
      <PageHead title={<ContentText text={name} />} actions={actions} />
      <p className={styles['facts']}>
        <b>{acronym}</b>
        <span>{t(`common:partnerKind.${kind}`)}</span>
        <span>{t('since', { day: formats.day(atNoon(since)) })}</span>
        {leftOn !== null && <strong>{t('left', { day: formats.day(atNoon(leftOn)) })}</strong>}
      </p>
    </div>
  )
}
