import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { type Language, languages } from '@plenum/schema/language'
import { fold } from './fold.ts'

/**
 * Dutch writes the end of a stem otherwise when nothing follows it: mannen and man, brieven and brief, huizen and huis. The
 * stemmer leaves that as it is.
 */
const dutchStem = (word: string) =>
  dutch(word)
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')

const stemmers: Record<Language, (word: string) => string> = { nl: dutchStem, fr: french, de: german, en: english }

/** Few words make up most of every text. */
const maxKept = 20_000
/** Longer ones are no words of a language. */
const longest = 40
const kept = Object.fromEntries(languages.map((language) => [language, new Map<string, string>()]))

/**
 * What the forms of a word have in common in these languages, one token for each: `0` stands in no stem, so that a stem
 * of one language is never taken for one of another, or for a word. A word typed without its accents is met as well.
 */
export function stemsOf(word: string, folded: string, of: readonly Language[]): string[] {
  if (word.length > longest || /\p{N}/u.test(word)) return []
  const forms = word === folded ? [word] : [word, folded]
  return [...new Set(of.flatMap((language) => forms.map((form) => stemOf(form, language))))]
}

/** Of stems, those of one language. */
export function stemsIn(stems: readonly string[], language: Language): string[] {
  return stems.filter((stem) => stem.endsWith(`0${language}`))
}

function stemOf(form: string, language: Language): string {
  const known = kept[language]!
  const stem = known.get(form)
  if (stem !== undefined) return stem
  if (known.size >= maxKept) known.clear()
  const made = `${fold(stemmers[language](form))}0${language}`
  known.set(form, made)
  return made
}
