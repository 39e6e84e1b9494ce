import type { Language } from '@plenum/schema/language'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { NoticeWords } from './notice-words.ts'

const words: Record<Language, NoticeWords> = { nl, fr, de, en }

export function wordsOf(language: Language): NoticeWords {
  return words[language]
}
