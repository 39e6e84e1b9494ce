import { type Language, languages } from '@plenum/schema/language'
import { describe, expect, it } from 'vitest'
import { areas } from './areas.ts'

type Catalogue = { [key: string]: string | Catalogue }

const files = import.meta.glob<Catalogue>('./locales/*/*.json', { eager: true, import: 'default' })

/** Words that two languages write alike; everything else that reads the same was forgotten. */
const alike = new Set([
  'Account',
  'Agenda',
  'Consolidation',
  'Description',
  'Discussion',
  'Documents',
  'Name',
  'Organisation',
  'Organisations',
  'Partner',
  'Partners',
  'Alles',
  'Plan',
  'Programme',
  'Programmes',
  'Report',
  'Sources',
  'Seminar',
  'Status',
  'Titel',
  'Type',
  'Workshop',
  'Livestream',
  'Thema',
  'Table',
  'Link',
  'Links',
  'Event',
  'Stand',
  'Style',
  'Text',
  'Actions',
  'Invitations',
  'Phase',
  'Open',
  'Position',
  'Note',
  'Notifications',
  '{{count}} notification',
  '{{count}} notifications',
  'Format',
  'Tab',
  'Version',
  'Versions',
  'Alt',
  'Version {{number}}',
  '{{share, number}} %',
  '{{count}} partner',
  '{{count}} partners',
  '{{count}} Partner',
  '{{theme}}: {{role}}',
  'E-mail',
  'Image',
  '{{name}}, {{moment}}',
  '“{{title}}”',
  '{{role}} – {{theme}}',
])
const plural = /_(zero|one|two|few|many|other)$/

function flat(catalogue: Catalogue, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

function texts(language: Language, area: string): Map<string, string> {
  return new Map(flat(files[`./locales/${language}/${area}.json`] ?? {}))
}

const base = (key: string) => key.replace(plural, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')

it('there is one file per language and area, and no other', () => {
  const wanted = languages.flatMap((language) => areas.map((area) => `./locales/${language}/${area}.json`))
  expect(Object.keys(files).toSorted()).toEqual(wanted.toSorted())
})

describe.each(areas)('the texts of %s', (area) => {
  const reference = texts('en', area)
  const bases = [...new Set([...reference.keys()].map(base))]

  it.each(languages)('in %s have the same keys', (language) => {
    expect([...new Set([...texts(language, area).keys()].map(base))].toSorted()).toEqual(bases.toSorted())
  })

  it.each(languages)('in %s have every form that a number can ask for', (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const keys = [...texts(language, area).keys()]
    const counted = new Set([...reference.keys()].filter((key) => plural.test(key)).map(base))
    for (const key of counted) {
      const forms = keys.filter((candidate) => plural.test(candidate) && base(candidate) === key)
      expect(forms.map((form) => form.slice(key.length + 1)).toSorted(), key).toEqual(categories)
    }
    for (const key of keys.filter((candidate) => plural.test(candidate))) expect(counted, key).toContain(base(key))
  })

  it.each(languages)('in %s have the same placeholders', (language) => {
    const named = (catalogue: Map<string, string>, key: string) =>
      [...catalogue]
        .filter(([candidate]) => base(candidate) === key)
        .flatMap(([, text]) => placeholders(text))
        .filter((name, index, all) => all.indexOf(name) === index)
        .toSorted()
    for (const key of bases) expect(named(texts(language, area), key), key).toEqual(named(reference, key))
  })

  it.each(languages)('in %s are written out, in characters that belong there', (language) => {
    for (const [key, text] of texts(language, area)) {
      expect(text.trim(), key).toBe(text)
      expect(text, key).not.toBe('')
      // The apostrophe and the ellipsis of a typewriter, and doubled spaces.
      expect(text, key).not.toMatch(/'|\.\.\.| {2}/)
      // French sets these off with a space that does not break.
      if (language === 'fr') expect(text.replaceAll('https://', ''), key).not.toMatch(/ [:;?!»]|« |\w[;?!»](?!\w)/)
    }
  })

  it('are translated', () => {
    const copies: string[] = []
    for (const [key, text] of reference) {
      for (const language of languages) {
        const other = texts(language, area).get(key)
        if (language !== 'en' && other === text && /\p{L}{3}/u.test(text) && !alike.has(text))
          copies.push(`${language} ${key}: ${text}`)
      }
    }
    for (const [key, text] of texts('nl', area)) {
      const german = texts('de', area).get(key)
      if (german === text && /\p{L}{3}/u.test(text) && !alike.has(text)) copies.push(`de = nl ${key}: ${text}`)
    }
    expect(copies).toEqual([])
  })
})
