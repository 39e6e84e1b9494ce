import type { ShownSaveState } from '@plenum/sync/save-state'
import { Check, CircleAlert, CloudOff, HardDrive, LoaderCircle, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '../../../shared/device/use-online.ts'
import type { Draft } from '../connection/draft.ts'
import { useDraftState } from '../connection/use-draft-state.ts'
import { useCalmLine } from './calm-line.ts'
import { lineNow, lineReasonOf } from './line-reason.ts'
import styles from './top-line.module.css'

const signs: Record<ShownSaveState, LucideIcon> = {
  connecting: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  'offline-kept': HardDrive,
  'not-saved': CircleAlert,
}

/**
 * What is true of one's own words, in words, and beside it, why they are not saved; the page says that in full, and reads
 * it out. The coming and going of "Saving" while one types is not read out; that
 * something is wrong, or is well again after that, is.
 */
export function SaveLine({ draft }: { draft: Draft }) {
  const { t } = useTranslation('editor')
  const online = useOnline()
  const calm = useCalmLine(useDraftState(draft, ({ line }) => line))
  const shown = lineNow(calm, online)
  const ended = useDraftState(draft, ({ ending }) => ending !== null)
  const reads = useDraftState(draft, ({ mode }) => mode === 'read')
  // Once it is over, the notice says what there is to say, unless something is unsaved.
  const silent = useDraftState(draft, ({ ending, unsaved }) => ending !== null && !unsaved)
  if (silent) return null
  const Sign = signs[shown]
  const routine = shown === 'saving' || shown === 'saved'
  const reason = shown === 'not-saved' ? lineReasonOf(shown, online, ended) : null
  return (
    <>
      <span role="status" aria-live={routine ? 'off' : 'polite'} className={styles['state']} data-line={shown}>
        <Sign aria-hidden />
        {t(shown === 'saved' && reads ? 'state.current' : `state.${shown}`)}
      </span>
      {reason !== null && reason !== 'ended' && <span className={styles['why']}>{t(`whyShort.${reason}`)}</span>}
    </>
  )
}
