import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { Thread } from '@plenum/schema/api/thread'
import type { ShownThread } from '../../features/editor/discussion-port.ts'

/** A thread of the discussion as the text shows it. */
export function shownThread(thread: Thread): ShownThread {
  const isOpen = thread.state === 'open'
  return {
    id: thread.id,
    kind: thread.kind,
    anchor: thread.anchor,
    marked: thread.marked,
    isInternal: thread.visibility === 'organisation',
    isOpen,
    // The server has judged its blocks by the draft's schema.
    change: isOpen ? (thread.change as BlockChange | null) : null,
    author: thread.partner === null ? thread.author.name : `${thread.author.name}, ${thread.partner.acronym}`,
  }
}
