import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { useQuery } from '@tanstack/react-query'
import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lateEditsQuery } from '../../features/late-edit/api/late-edits-query.ts'
import { useLoadAhead } from '../../shared/ui/use-load-ahead.ts'

const loadFinalText = async () => (await import('./final-text.tsx')).FinalText
const loadLateEdits = async () => (await import('./late-edits.tsx')).LateEdits
const PositionsLine = lazy(async () => ({ default: (await import('./positions-line.tsx')).PositionsLine }))
const FinalText = lazy(async () => ({ default: await loadFinalText() }))
const LateEdits = lazy(async () => ({ default: await loadLateEdits() }))

/** That positions are taken or the text is final, and what was written after it was closed; loaded where there is something to say. */
export function ClosedTextNotices({ theme, programme }: { theme: Theme; programme: Programme }) {
  const { i18n } = useTranslation()
  const { data: lateEdits = [] } = useQuery(lateEditsQuery(theme))
  // Once shown it stays: its window tells what became of the last of it.
  const [hadLate, setHadLate] = useState(false)
  if (lateEdits.length > 0 && !hadLate) setHadLate(true)
  // Who writes may be without a connection when the text is closed, and is told of it on coming back.
  const load = useCallback(() => Promise.all([loadFinalText(), loadLateEdits(), i18n.loadNamespaces('final')]), [i18n])
  useLoadAhead(load, theme.me.mayWrite)
  return (
    <CatchBoundary getResetKey={() => theme.stage} errorComponent={Nothing}>
      <Suspense>
        {theme.stage === 'validation' && <PositionsLine theme={theme} />}
        {theme.stage === 'frozen' && <FinalText theme={theme} programme={programme} />}
        {hadLate && <LateEdits themeId={theme.id} timeZone={programme.timeZone} lateEdits={lateEdits} />}
      </Suspense>
    </CatchBoundary>
  )
}

/** The text says by itself that it is closed, and what its author wrote is kept with the theme. */
const Nothing = () => null
