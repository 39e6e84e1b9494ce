import type { Partner } from '@plenum/schema/api/partner'
import { languages, type LocalizedText } from '@plenum/schema/language'

export type PartnerFacts = Pick<Partner, 'acronym' | 'since'> & { name: LocalizedText; description: LocalizedText }

/**
 * What was typed other than it was, over what it is now: what nobody typed here stays as somebody else has changed it,
 * language by language.
 */
export function ownChanges(typed: PartnerFacts, before: PartnerFacts, now: PartnerFacts): Partial<PartnerFacts> {
  return {
    ...(typed.acronym !== before.acronym && { acronym: typed.acronym }),
    ...(typed.since !== before.since && { since: typed.since }),
    ...ownTexts('name', typed.name, before.name, now.name),
    ...ownTexts('description', typed.description, before.description, now.description),
  }
}

function ownTexts(field: 'name' | 'description', typed: LocalizedText, before: LocalizedText, now: LocalizedText) {
  const own = languages.filter((language) => (typed[language] ?? '') !== (before[language] ?? ''))
  if (own.length === 0) return {}
  return { [field]: { ...now, ...Object.fromEntries(own.map((language) => [language, typed[language] ?? ''])) } }
}
