import { createIdNumbers } from './id-numbers.ts'
import type { IdRange } from './id-range.ts'

export type SavedCredits = {
  persons: string[]
  owners: [client: number, person: number][]
  exceptions: [client: number, runs: number[]][]
}

/**
 * Who is credited for which characters. Persons are numbers here, 0 is nobody. What a client id brings is its owner's,
 * who is the person of the first row with it; only what differs is kept by itself.
 */
export function createCredits(saved: SavedCredits = { persons: [''], owners: [], exceptions: [] }) {
  const persons = [...saved.persons]
  const numbers = new Map(persons.map((person, number) => [person, number]))
  const owners = new Map(saved.owners)
  const exceptions = createIdNumbers()
  for (const [client, runs] of saved.exceptions) {
    for (let at = 0; at < runs.length; at += 3) {
      exceptions.set({ client, clock: runs[at]!, length: runs[at + 1]! }, runs[at + 2]!)
    }
  }

  const numberOf = (personId: string | null): number => {
    const known = numbers.get(personId ?? '')
    if (known !== undefined) return known
    numbers.set(personId ?? '', persons.length)
    return persons.push(personId ?? '') - 1
  }

  /** Calls `tell` for the parts of a range in order. */
  const each = (range: IdRange, tell: (part: IdRange, person: number) => void): void => {
    const owner = owners.get(range.client) ?? 0
    exceptions.each(range, (part, number) => tell(part, number ?? owner))
  }

  /** Credits new characters; the first to bring a client id owns it. */
  const give = (range: IdRange, person: number, bringer: number): void => {
    if (!owners.has(range.client)) owners.set(range.client, bringer)
    if (owners.get(range.client) !== person) exceptions.set(range, person)
  }

  /** Credits new characters as others are, which are as many. */
  const copy = (from: IdRange, to: IdRange, bringer: number): void => {
    const parts: [IdRange, number][] = []
    each(from, (part, person) => void parts.push([part, person]))
    for (const [{ clock, length }, person] of parts) {
      give({ client: to.client, clock: to.clock + clock - from.clock, length }, person, bringer)
    }
  }

  return {
    numberOf,
    personOf: (number: number): string => persons[number]!,
    own(client: number, person: number): void {
      if (!owners.has(client)) owners.set(client, person)
    },
    each,
    give,
    copy,
    /** @param kept the characters whose credit may still be asked for */
    save(kept: IdRange[]): SavedCredits {
      const needed = createIdNumbers()
      for (const range of kept) {
        exceptions.each(range, (part, number) => number !== undefined && needed.set(part, number))
      }
      return { persons: [...persons], owners: [...owners], exceptions: needed.entries() }
    },
  }
}

export type Credits = ReturnType<typeof createCredits>
