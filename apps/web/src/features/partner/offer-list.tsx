import type { Offer, PartnerDetail } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Section } from '../../shared/ui/section.tsx'
import type { PartnerAct } from './partner-dialogs.tsx'
import styles from './partner.module.css'

type OfferListProps = { partner: PartnerDetail; formats: Formats; onAct: (act: PartnerAct) => void }

/** What the partner has offered to take on, and what was answered. */
export function OfferList({ partner, formats, onAct }: OfferListProps) {
  const { t } = useTranslation('partners')
  const { offers, me, leftOn } = partner
  if (offers.length === 0 && !me.belongs) return null
  return (
    <Section title={t('offers.title')}>
      {offers.length === 0 ? (
        <Empty text={leftOn === null ? t('offers.empty') : t('offers.none')} />
      ) : (
        <ul className={styles['offers']}>
          {offers.map((offer) => (
            <OfferItem key={offer.id} offer={offer} partner={partner} formats={formats} onAct={onAct} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function OfferItem({ offer, partner, formats, onAct }: OfferListProps & { offer: Offer }) {
  const { t } = useTranslation(['partners', 'common'])
  const { title, kind, description, state, offeredAt, offeredBy, reason } = offer
  const { mayManage, belongs } = partner.me
  return (
    <li>
      <p className={styles['offerHead']}>
        <b>{title}</b>
        <span className={`${styles['state']} ${styles[state] ?? ''}`}>{t(`offers.state.${state}`)}</span>
      </p>
      <p className={styles['by']}>
        {t(`common:activityKind.${kind}`)} · {t('offers.by', { name: offeredBy.name, day: formats.day(offeredAt) })}
      </p>
      {description !== '' && <p className={styles['words']}>{description}</p>}
      {reason !== '' && <p className={styles['reason']}>{t('reasonIs', { reason })}</p>}
      {state === 'open' && (mayManage || belongs) && (
        <div className={styles['buttons']}>
          {mayManage && (
            <>
              <Button
                small
                kind="primary"
                aria-label={t('offers.acceptNamed', { title })}
                onPress={() => onAct({ type: 'decide', offer, accept: true })}
              >
                {t('offers.accept')}
              </Button>
              <Button
                small
                aria-label={t('offers.declineNamed', { title })}
                onPress={() => onAct({ type: 'decide', offer, accept: false })}
              >
                {t('offers.decline')}
              </Button>
            </>
          )}
          {belongs && (
            <Button
              small
              kind="quiet"
              aria-label={t('offers.withdrawNamed', { title })}
              onPress={() => onAct({ type: 'withdraw', offer })}
            >
              {t('offers.withdraw')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
