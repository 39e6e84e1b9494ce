import { type PointerEvent, use, useSyncExternalStore } from 'react'
import { DiscussionScope } from '../discussion-scope.ts'

/** "10 minutes ago", drawn anew when that has become other words; the exact time behind it is written when asked for. */
export function SaidAt({ at }: { at: string }) {
  const { formats, clock } = use(DiscussionScope)
  const words = useSyncExternalStore(clock.subscribe, () => formats.ago(at, clock.now()))
  const tellExactly = ({ currentTarget }: PointerEvent<HTMLElement>): void => {
    currentTarget.title = formats.period(at, at)
  }
  return (
    <time dateTime={at} onPointerEnter={tellExactly}>
      {words}
    </time>
  )
}
