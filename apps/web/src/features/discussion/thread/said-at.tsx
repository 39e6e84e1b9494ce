import { use } from 'react'
import { useFormats } from '../../../shared/time/use-formats.ts'
import { DiscussionScope } from '../discussion-scope.ts'

/** "10 minutes ago", with the exact time behind it. */
export function SaidAt({ at, now }: { at: string; now: number }) {
  const formats = useFormats(use(DiscussionScope).timeZone)
  return (
    <time dateTime={at} title={formats.period(at, at)}>
      {formats.ago(at, now)}
    </time>
  )
}
