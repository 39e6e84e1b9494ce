import type { PresentPerson } from './read-person.ts'

export type Arrivals = { joined: string[]; left: string[] }

/** Who came and who went between two lists, by name. */
export function arrivalsBetween(before: readonly PresentPerson[], after: readonly PresentPerson[]): Arrivals {
  const missing = (from: readonly PresentPerson[], others: readonly PresentPerson[]): string[] =>
    from.filter(({ personId }) => !others.some((other) => other.personId === personId)).map(({ name }) => name)
  return { joined: missing(after, before), left: missing(before, after) }
}
