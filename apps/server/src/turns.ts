export type Turns = {
  /** Runs `work` when everything that was given before under this key has ended, however it ended. */
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result>
}

/**
 * One at a time per key, in this process. A mark and its thread are written one after the other, and whoever mends marks
 * in between would take it for a forged one; what two processes do to each other so is mended at the next rest.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    async take(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work)
      const ended = turn.catch(() => undefined)
      last.set(key, ended)
      try {
        return await turn
      } finally {
        if (last.get(key) === ended) last.delete(key)
      }
    },
  }
}
