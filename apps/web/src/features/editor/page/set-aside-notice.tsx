import { useTranslation } from 'react-i18next'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { Parked } from '../device/parked-passages.ts'
import { Rescue } from './rescue.tsx'

type SetAsideNoticeProps = { parked: Parked; name: string; language: string; onDiscard: () => void }

/** Words of this person that are not in the text, because it moved on without them; they stay until discarded. */
export function SetAsideNotice({ parked, name, language, onDiscard }: SetAsideNoticeProps) {
  const { t } = useTranslation('editor')
  return (
    <Notice kind="warn" announced>
      <span>
        <strong>{t('setAside.title')}</strong> {t(`setAside.${parked.why}`)}
      </span>
      <Rescue passages={parked.passages} name={name} language={language} onDiscard={onDiscard} />
    </Notice>
  )
}
