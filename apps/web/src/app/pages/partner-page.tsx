import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partnerQuery } from '../../features/partner/api/partner-query.ts'
import { ContactList } from '../../features/partner/contact-list.tsx'
import { OfferList } from '../../features/partner/offer-list.tsx'
import { PartnerActions } from '../../features/partner/partner-actions.tsx'
import { PartnerActivities } from '../../features/partner/partner-activities.tsx'
import { type PartnerAct, PartnerDialogs } from '../../features/partner/partner-dialogs.tsx'
import { PartnerHead } from '../../features/partner/partner-head.tsx'
import { PartnerHistory } from '../../features/partner/partner-history.tsx'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'
import styles from './partner-page.module.css'

const route = getRouteApi('/signed-in/programmes/$programmeId/partners/$partnerId')

/** One partner: who it is and whom to turn to, what it does and offers, and how it came to what it is. */
export function PartnerPage() {
  const { t } = useTranslation('partners')
  const { programmeId, partnerId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const { data: partner } = useSuspenseQuery(partnerQuery(programmeId, partnerId))
  const formats = useFormats(programme.timeZone)
  const [act, setAct] = useState<PartnerAct | null>(null)
  const { mayManage } = partner.me
  const isHere = partner.leftOn === null
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={partner.acronym} />
      </AppHeader>
      <Page title={partner.acronym}>
        <PartnerHead
          partner={partner}
          formats={formats}
          actions={<PartnerActions partner={partner} onAct={setAct} />}
        />
        {partner.promotion !== null && (
          <div className={styles['waiting']}>
            <Notice kind="info">
              <p>{t('promotion.waits')}</p>
              {mayManage && (
                <Button small kind="primary" onPress={() => setAct({ type: 'promote' })}>
                  {t('promotion.decide')}
                </Button>
              )}
            </Notice>
          </div>
        )}
        {Object.keys(partner.description).length > 0 && (
          <p className={styles['description']}>
            <ContentText text={partner.description} />
          </p>
        )}
        <OfferList partner={partner} formats={formats} onAct={setAct} />
        <div className={styles['columns']}>
          <Section title={t('history.title')}>
            <PartnerHistory history={partner.history} formats={formats} />
          </Section>
          <div>
            <Section
              title={t('contacts.title')}
              actions={
                mayManage &&
                isHere && (
                  <Button small onPress={() => setAct({ type: 'contacts' })}>
                    {t('contacts.edit')}
                  </Button>
                )
              }
            >
              <ContactList partner={partner} />
            </Section>
            <Section title={t('activities.title')}>
              <PartnerActivities activities={partner.activities} formats={formats} />
            </Section>
          </div>
        </div>
      </Page>
      <PartnerDialogs act={act} programme={programme} partner={partner} onClose={() => setAct(null)} />
    </>
  )
}
