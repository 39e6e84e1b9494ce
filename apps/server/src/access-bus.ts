/**
 * What changed in who may do what. Published after the change is committed; the sync gateway judges the connections
 * concerned anew, the live gateway tells pages to read again. Fields that are set narrow it down.
 */
export type AccessChange = {
  programmeId?: string
  themeId?: string
  personId?: string
  /** A session that ended. */
  sessionId?: string
}

export type AccessBus = {
  publish(change: AccessChange): void
  /** Returns the function that ends the subscription. */
  subscribe(receive: (change: AccessChange) => void): () => void
}

export function createAccessBus(): AccessBus {
  const receivers = new Set<(change: AccessChange) => void>()
  return {
    publish(change) {
      for (const receive of receivers) receive(change)
    },
    subscribe(receive) {
      receivers.add(receive)
      return () => receivers.delete(receive)
    },
  }
}
