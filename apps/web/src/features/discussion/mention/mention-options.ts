import type { Mentionable } from '@plenum/schema/api/thread'
import { type Language, localized } from '@plenum/schema/language'

export type MentionOption = {
  ref: string
  /** What is put into the text. */
  label: string
  /** Tells apart whose names are alike. */
  detail: string
}

const shown = 8

/** Those whom the typed letters may mean: people first, then organisations; the beginnings of words count. */
export function mentionOptions({ people, partners }: Mentionable, query: string, language: Language): MentionOption[] {
  const wanted = folded(query)
  const all: MentionOption[] = [
    ...people.map(({ personId, name, acronyms }) => ({
      ref: `person:${personId}`,
      label: name,
      detail: acronyms.join(', '),
    })),
    ...partners.map(({ partnerId, acronym, name }) => ({
      ref: `partner:${partnerId}`,
      label: acronym,
      detail: localized(name, language).text,
    })),
  ]
  return all.filter(({ label, detail }) => ` ${folded(`${label} ${detail}`)}`.includes(` ${wanted}`)).slice(0, shown)
}

/** Without accents and capitals: who types "rene" means René too. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
