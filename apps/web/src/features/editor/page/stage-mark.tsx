import type { Theme } from '@plenum/schema/api/theme'
import { useNow } from '../../../shared/time/use-now.ts'
import { useTimeLeftText } from '../../../shared/time/use-time-left-text.ts'
import { StageBadge } from '../../../shared/ui/stage-badge.tsx'

/** Stage, round and time left, in one mark. */
export function StageMark({ theme: { stage, round, deadline } }: { theme: Theme }) {
  const now = useNow()
  const timeLeftText = useTimeLeftText()
  return <StageBadge stage={stage} round={round} more={deadline === null ? null : timeLeftText(deadline, now)} />
}
