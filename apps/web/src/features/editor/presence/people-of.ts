import { type PresentPerson, readPerson } from './read-person.ts'

/** Each person once, however many windows they have open, in the order of their names. */
export function peopleOf(states: Iterable<unknown>): PresentPerson[] {
  const people = new Map<string, PresentPerson>()
  for (const state of states) {
    const person = readPerson((state as { user?: unknown } | null)?.user)
    if (person !== null) people.set(person.personId, person)
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || a.personId.localeCompare(b.personId))
}
