import type { CommitNotice, FanOut } from '@plenum/sync/ports'

/** Between the nodes of one process; with a single node nobody else listens. */
export function createMemoryFanOut(): FanOut {
  const receivers = new Set<(notice: CommitNotice) => void>()
  return {
    publish(notice) {
      for (const receive of receivers) receive(notice)
    },
    subscribe(receive) {
      receivers.add(receive)
      return () => receivers.delete(receive)
    },
  }
}
