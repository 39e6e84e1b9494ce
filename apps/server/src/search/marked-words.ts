import type { SearchPiece } from '@plenum/schema/api/search'
import type { Language } from '@plenum/schema/language'
import { type Word, wordsOf } from './fold.ts'
import type { QueryTerm } from './query-terms.ts'
import { stemsOf } from './stems.ts'

/** A word that was asked for, and which of the terms it meets. */
type Mark = { from: number; to: number; terms: number[] }

/** UTF-16 code units of a passage, and of those that it shows before the first word that was found. */
const passageLength = 260
const lead = 70

/** The whole text, in pieces. */
export function markWords(text: string, terms: readonly QueryTerm[], languages: readonly Language[]): SearchPiece[] {
  return piecesOf(text, marksIn(text, terms, languages), 0, text.length)
}

/** The stretch of a text in which most of the terms are met, in pieces; its beginning when none is. */
export function passageWith(text: string, terms: readonly QueryTerm[], languages: readonly Language[]): SearchPiece[] {
  const marks = marksIn(text, terms, languages)
  const from = beginning(text, marks)
  const to = wordEnd(text, Math.min(text.length, from + passageLength))
  const pieces = piecesOf(text, marks, from, to)
  if (from > 0) pieces.unshift({ text: '… ', hit: false })
  if (to < text.length) pieces.push({ text: ' …', hit: false })
  return pieces
}

function beginning(text: string, marks: readonly Mark[]): number {
  const counts = marks.map((mark, index) => {
    const within = marks.slice(index, index + 200).filter(({ to }) => to <= mark.from + passageLength - lead)
    return { mark, met: new Set(within.flatMap(({ terms }) => terms)).size }
  })
  const best = counts.reduce<(typeof counts)[number] | null>(
    (found, each) => (found === null || each.met > found.met ? each : found),
    null,
  )
  if (best === null || best.mark.from <= lead) return 0
  const around = text.slice(best.mark.from - lead, best.mark.from)
  // After the space between two words: half a word says nothing.
  return best.mark.from - lead + around.search(/\s/) + 1
}

function wordEnd(text: string, at: number): number {
  const end = text.slice(at).search(/\s/)
  return end === -1 || end > 40 ? at + (isLowSurrogate(text, at) ? 1 : 0) : at + end
}

const isLowSurrogate = (text: string, at: number) => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

function piecesOf(text: string, marks: readonly Mark[], from: number, to: number): SearchPiece[] {
  const pieces: SearchPiece[] = []
  let at = from
  for (const mark of marks.filter((each) => each.from >= from && each.to <= to)) {
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), hit: false })
    pieces.push({ text: text.slice(mark.from, mark.to), hit: true })
    at = mark.to
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false })
  return pieces
}

function marksIn(text: string, terms: readonly QueryTerm[], languages: readonly Language[]): Mark[] {
  const words = wordsOf(text)
  return words
    .map((word, index) => ({
      from: word.from,
      to: word.to,
      terms: terms.flatMap((term, at) => (isMet(term, words, index, word, languages) ? [at] : [])),
    }))
    .filter((mark) => mark.terms.length > 0)
}

function isMet(term: QueryTerm, words: readonly Word[], index: number, word: Word, languages: readonly Language[]) {
  if (term.kind === 'phrase') {
    return term.words.some((_word, offset) => followsFrom(words, index - offset, term.words))
  }
  if (term.prefix ? word.folded.startsWith(term.word) : word.folded === term.word) return true
  return stemsOf(word.word, word.folded, languages).some((stem) => term.stems.includes(stem))
}

function followsFrom(words: readonly Word[], start: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[start + offset]?.folded === word)
}
