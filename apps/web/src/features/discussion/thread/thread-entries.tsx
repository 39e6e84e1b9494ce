import type { Thread } from '@plenum/schema/api/thread'
import { EntryView } from './entry-view.tsx'
import { ThreadStateLines } from './thread-state-lines.tsx'
import type { ThreadAct } from './use-thread-act.ts'

/** All that was said in a thread, and how it ended. */
export function ThreadEntries({ thread, doing }: { thread: Thread; doing: ThreadAct }) {
  return (
    <>
      {thread.entries.map((entry, index) => (
        <EntryView key={entry.id} thread={thread} entry={entry} isFirst={index === 0} doing={doing} />
      ))}
      <ThreadStateLines thread={thread} />
    </>
  )
}
