import type { IdRange } from './id-range.ts'

type ClientNumbers = { from: number[]; to: number[]; numbers: number[] }

/** A number for ranges of ids, kept in runs. Each id is set once at most. */
export function createIdNumbers() {
  const clients = new Map<number, ClientNumbers>()

  /** The first run that ends behind `clock`. */
  const indexAt = ({ to }: ClientNumbers, clock: number): number => {
    let low = 0
    let high = to.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (to[middle]! <= clock) low = middle + 1
      else high = middle
    }
    return low
  }

  const set = ({ client, clock, length }: IdRange, number: number): void => {
    let known = clients.get(client)
    if (known === undefined) clients.set(client, (known = { from: [], to: [], numbers: [] }))
    const { from, to, numbers } = known
    const at = indexAt(known, clock)
    const end = clock + length
    const joinsLeft = to[at - 1] === clock && numbers[at - 1] === number
    const joinsRight = from[at] === end && numbers[at] === number
    if (joinsLeft && joinsRight) {
      to[at - 1] = to[at]!
      from.splice(at, 1)
      to.splice(at, 1)
      numbers.splice(at, 1)
    } else if (joinsLeft) to[at - 1] = end
    else if (joinsRight) from[at] = clock
    else {
      from.splice(at, 0, clock)
      to.splice(at, 0, end)
      numbers.splice(at, 0, number)
    }
  }

  /** Calls `tell` for the parts of a range in order; `number` is undefined for those that were not set. */
  const each = (range: IdRange, tell: (part: IdRange, number: number | undefined) => void): void => {
    const { client } = range
    const end = range.clock + range.length
    const known = clients.get(client)
    let clock = range.clock
    for (let at = known ? indexAt(known, clock) : 0; known && at < known.from.length && known.from[at]! < end; at++) {
      const from = Math.max(clock, known.from[at]!)
      const to = Math.min(end, known.to[at]!)
      if (from > clock) tell({ client, clock, length: from - clock }, undefined)
      tell({ client, clock: from, length: to - from }, known.numbers[at])
      clock = to
    }
    if (clock < end) tell({ client, clock, length: end - clock }, undefined)
  }

  /** All that was set: client, then first clock, length and number of each run. */
  const entries = (): [client: number, runs: number[]][] =>
    [...clients].map(([client, { from, to, numbers }]) => [
      client,
      from.flatMap((clock, at) => [clock, to[at]! - clock, numbers[at]!]),
    ])

  return { set, each, entries }
}
