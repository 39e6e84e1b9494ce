import type { IdRange } from './id-range.ts'

/** For each unit of an inserted run the character that it is a copy of, if any. What was said first stays. */
export function createOrigins(length: number) {
  const clients = new Float64Array(length)
  const clocks = new Float64Array(length).fill(-1)

  /** The stretches of which nothing is known yet. */
  const gaps = (): { at: number; length: number }[] => {
    const found: { at: number; length: number }[] = []
    for (let at = 0; at < length; at++) {
      if (clocks[at] !== -1) continue
      const last = found.at(-1)
      if (last && last.at + last.length === at) last.length++
      else found.push({ at, length: 1 })
    }
    return found
  }

  return {
    cover(at: number, ids: IdRange[]): void {
      let unit = at
      for (const range of ids) {
        for (let clock = range.clock; clock < range.clock + range.length; clock++, unit++) {
          if (clocks[unit] !== -1) continue
          clients[unit] = range.client
          clocks[unit] = clock
        }
      }
    },
    gaps,
    isKnown: (at: number): boolean => clocks[at] !== -1,
    /** Calls `tell` with parts of the run's own ids and what they are copies of; null for what is new. */
    each(ids: IdRange[], tell: (part: IdRange, origin: IdRange | null) => void): void {
      let unit = 0
      for (const { client, clock, length: units } of ids) {
        for (let from = 0; from < units;) {
          const start = unit + from
          const known = clocks[start]! !== -1
          const goesOn = (to: number) =>
            known
              ? clients[unit + to] === clients[start] && clocks[unit + to] === clocks[start]! + to - from
              : clocks[unit + to] === -1
          let to = from + 1
          while (to < units && goesOn(to)) to++
          const part = { client, clock: clock + from, length: to - from }
          tell(part, known ? { client: clients[start]!, clock: clocks[start]!, length: to - from } : null)
          from = to
        }
        unit += units
      }
    },
  }
}

export type Origins = ReturnType<typeof createOrigins>
