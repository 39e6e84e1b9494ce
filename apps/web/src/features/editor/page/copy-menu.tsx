import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '../../../shared/device/use-online.ts'
import { PopoverButton } from '../../../shared/ui/popover-button.tsx'
import type { Draft } from '../connection/draft.ts'
import { useDraftState } from '../connection/use-draft-state.ts'
import { lineNow, lineReasonOf } from './line-reason.ts'
import { SaveLine } from './save-line.tsx'
import styles from './top-line.module.css'

/** The state line; behind it, what the state means and whether this device keeps a copy. */
export function CopyMenu({ draft }: { draft: Draft }) {
  const { t } = useTranslation('editor')
  const keeps = useDraftState(draft, (snapshot) => snapshot.keepsCopy)
  const failed = useDraftState(draft, (snapshot) => snapshot.copyFailed)
  const online = useOnline()
  const reason = useDraftState(draft, ({ line, ending }) =>
    lineReasonOf(lineNow(line, online), online, ending !== null),
  )
  return (
    <span className={styles['stateGroup']}>
      <SaveLine draft={draft} />
      <PopoverButton
        title={t('copy.title')}
        label={t('copy.title')}
        className={styles['stateButton'] ?? ''}
        face={<ChevronDown aria-hidden />}
      >
        {reason !== null && (
          <p>
            <strong>{t(`why.${reason}`)}</strong>
          </p>
        )}
        <p>{t('copy.saving')}</p>
        <label className={styles['check']}>
          <input type="checkbox" checked={keeps} onChange={(event) => draft.keepCopy(event.currentTarget.checked)} />
          <span>{t('copy.keep')}</span>
        </label>
        <p className={styles['soft']}>{t('copy.explain')}</p>
        {failed && (
          <p role="alert" className={styles['bad']}>
            {t('copy.failed')}
          </p>
        )}
      </PopoverButton>
    </span>
  )
}
