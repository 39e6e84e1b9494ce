import type { LiveEvent } from '@plenum/schema/live-event'

/** Who should hear of it: everyone in a programme, or one person. */
export type LiveAudience = { programmeId: string } | { personId: string }

export type LiveBus = {
  publish(audience: LiveAudience, event: LiveEvent): void
  subscribe(receive: (audience: LiveAudience, event: LiveEvent) => void): () => void
}

export function createLiveBus(): LiveBus {
  const receivers = new Set<(audience: LiveAudience, event: LiveEvent) => void>()
  return {
    publish(audience, event) {
      for (const receive of receivers) receive(audience, event)
    },
    subscribe(receive) {
      receivers.add(receive)
      return () => receivers.delete(receive)
    },
  }
}
