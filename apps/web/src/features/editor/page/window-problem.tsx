import { useTranslation } from 'react-i18next'
import { Notice } from '../../../shared/ui/notice.tsx'
import { InSlot } from './in-slot.tsx'

/** A window could not be loaded: the line is down, or was when it was tried. The text beside it goes on. */
export function WindowProblem() {
  const { t } = useTranslation('editor')
  return (
    <InSlot slot="notices">
      <Notice kind="bad" announced>
        {t('windowMissing')}
      </Notice>
    </InSlot>
  )
}
