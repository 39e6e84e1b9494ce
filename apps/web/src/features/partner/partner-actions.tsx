import type { PartnerDetail } from '@plenum/schema/api/partner'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { MenuButton } from '../../shared/ui/menu-button.tsx'
import type { MenuLine } from '../../shared/ui/menu-part.ts'
import type { PartnerAct } from './partner-dialogs.tsx'

type PartnerActionsProps = { partner: PartnerDetail; onAct: (act: PartnerAct) => void }

/** What can be done about a partner as a whole. */
export function PartnerActions({ partner, onAct }: PartnerActionsProps) {
  const { t } = useTranslation(['partners', 'common'])
  const { me, leftOn, kind } = partner
  if (leftOn !== null) {
    return me.mayManage ? <Button onPress={() => onAct({ type: 'return' })}>{t('departure.return')}</Button> : null
  }
  const line = (id: 'offer' | 'logo' | 'promote' | 'leave', text: string): MenuLine => ({
    id,
    text,
    onAction: () => onAct({ type: id }),
  })
  const lines = [
    ...(me.belongs ? [] : [line('offer', t('offers.note'))]),
    line('logo', t('logo.edit')),
    ...(kind === 'stakeholder' ? [line('promote', t('promotion.open'))] : []),
    line('leave', t('departure.open')),
  ]
  return (
    <>
      {me.belongs && (
        <Button kind="primary" onPress={() => onAct({ type: 'offer' })}>
          {t('offers.make')}
        </Button>
      )}
      {me.mayManage && (
        <>
          <Button onPress={() => onAct({ type: 'edit' })}>{t('common:action.edit')}</Button>
          <MenuButton label={t('more')} parts={[{ label: t('more'), lines }]}>
            {t('more')}
          </MenuButton>
        </>
      )}
    </>
  )
}
