/** What must end when the run ends, however it ends: processes, browsers, folders. */
export type Endings = {
  add(end: () => Promise<void> | void): void
  /** Ends everything, what was begun last first. Goes on after one that fails, and then throws what it threw. */
  end(): Promise<void>
}

export function createEndings(): Endings {
  const open: (() => Promise<void> | void)[] = []
  let ending: Promise<void> | null = null

  async function endAll(): Promise<void> {
    const failures: unknown[] = []
    for (let end = open.pop(); end !== undefined; end = open.pop()) {
      try {
        await end()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything could be ended')
  }

  return {
    add: (end) => void open.push(end),
    end: () => (ending ??= endAll().finally(() => (ending = null))),
  }
}
