import type { Offer, PartnerDetail } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import { lazy, Suspense } from 'react'

const PartnerDialog = lazy(async () => ({ default: (await import('./partner-dialog.tsx')).PartnerDialog }))
const ContactsDialog = lazy(async () => ({ default: (await import('./contacts-dialog.tsx')).ContactsDialog }))
const LogoDialog = lazy(async () => ({ default: (await import('./logo-dialog.tsx')).LogoDialog }))
const OfferDialog = lazy(async () => ({ default: (await import('./offer-dialog.tsx')).OfferDialog }))
const DecideOfferDialog = lazy(async () => ({ default: (await import('./decide-offer-dialog.tsx')).DecideOfferDialog }))
const WithdrawOfferDialog = lazy(async () => ({
  default: (await import('./withdraw-offer-dialog.tsx')).WithdrawOfferDialog,
}))
const PromotionDialog = lazy(async () => ({ default: (await import('./promotion-dialog.tsx')).PromotionDialog }))
const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog.tsx')).LeaveDialog }))
const ReturnDialog = lazy(async () => ({ default: (await import('./return-dialog.tsx')).ReturnDialog }))

/** What is being done in the window over a partner's page. */
export type PartnerAct =
  | { type: 'edit' | 'contacts' | 'logo' | 'offer' | 'promote' | 'leave' | 'return' }
  | { type: 'decide'; offer: Offer; accept: boolean }
  | { type: 'withdraw'; offer: Offer }

type PartnerDialogsProps = {
  act: PartnerAct | null
  programme: Programme
  partner: PartnerDetail
  onClose: () => void
}

/** The one window that is open over a partner's page, if any. */
export function PartnerDialogs(props: PartnerDialogsProps) {
  return <Suspense>{props.act !== null && <OpenDialog {...props} act={props.act} />}</Suspense>
}

function OpenDialog({ act, programme, partner, onClose }: PartnerDialogsProps & { act: PartnerAct }) {
  const { id: programmeId, languages } = programme
  const shared = { partner, onClose }
  switch (act.type) {
    case 'edit':
      return <PartnerDialog programmeId={programmeId} languages={languages} kind={partner.kind} {...shared} />
    case 'contacts':
      return <ContactsDialog {...shared} />
    case 'logo':
      return <LogoDialog {...shared} />
    case 'offer':
      return <OfferDialog {...shared} />
    case 'promote':
      return <PromotionDialog {...shared} />
    case 'leave':
      return <LeaveDialog {...shared} />
    case 'return':
      return <ReturnDialog {...shared} />
    case 'decide':
      return <DecideOfferDialog offer={act.offer} accept={act.accept} {...shared} />
    case 'withdraw':
      return <WithdrawOfferDialog offer={act.offer} {...shared} />
  }
}
