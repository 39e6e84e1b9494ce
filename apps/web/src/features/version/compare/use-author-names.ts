import { useScope } from './use-scope.ts'

/** Names the people of a comparison with their organisations: "Anna Peeters (CPS)". Those who are not known are left out. */
export function useAuthorNames(): (keys: readonly string[]) => string[] {
  const { people } = useScope()
  return (keys) =>
    keys.flatMap((key) => {
      const person = people[key]
      if (person === undefined) return []
      return person.partners.length === 0 ? person.name : `${person.name} (${person.partners.join(', ')})`
    })
}
