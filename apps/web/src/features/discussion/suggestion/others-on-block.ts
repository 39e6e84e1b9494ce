import type { Thread } from '@plenum/schema/api/thread'

/** The other open suggestions that want to change the same block, or remove it. */
export function othersOnBlock(thread: Thread, threads: readonly Thread[]): Thread[] {
  const blockId = blockOf(thread)
  if (blockId === null) return []
  return threads.filter(
    (other) =>
      other.id !== thread.id &&
      other.state === 'open' &&
      other.language === thread.language &&
      blockOf(other) === blockId,
  )
}

function blockOf({ change }: Thread): string | null {
  return change === null || change.kind === 'insert' ? null : change.blockId
}
