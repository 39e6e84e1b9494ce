import type { Authorship } from '@plenum/schema/api/version'

export const groupings = ['person', 'organisation'] as const
export type Grouping = (typeof groupings)[number]

/** Those who are shown in one colour. */
export type AuthorGroup = {
  key: string
  /** Null: persons without an organisation, or nobody known. */
  name: string | null
  personIds: string[]
  /** Per cent of the letters that stand, rounded. */
  share: number
}

/** Who wrote in a draft, by person or by organisation, most first. */
export function authorGroups(
  { shares, people }: Pick<Authorship, 'shares' | 'people'>,
  grouping: Grouping,
): AuthorGroup[] {
  const total = shares.reduce((sum, { characters }) => sum + characters, 0)
  const groups = new Map<string, AuthorGroup & { characters: number }>()
  for (const { personId, characters } of shares) {
    const person = people[personId]
    const partners = person?.partners.join(', ') ?? ''
    const name = grouping === 'person' ? (person?.name ?? null) : partners === '' ? null : partners
    const key = grouping === 'person' ? personId : partners
    const group = groups.get(key) ?? { key, name, personIds: [], share: 0, characters: 0 }
    group.personIds.push(personId)
    group.characters += characters
    group.share = total === 0 ? 0 : Math.round((100 * group.characters) / total)
    groups.set(key, group)
  }
  return [...groups.values()]
    .toSorted((a, b) => b.characters - a.characters)
    .map(({ key, name, personIds, share }) => ({ key, name, personIds, share }))
}
