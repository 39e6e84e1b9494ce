/** Letters, digits and marks; and what is not seen within a word: soft hyphens, zero-width characters. */
const words = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const other = /[^\p{L}\p{N}]+/gu

/** UTF-16 code units; longer ones are no words, and PostgreSQL refuses them. */
const longest = 200

/** A word of a text, folded, and where it stands (UTF-16 code units). */
export type Word = { word: string; folded: string; from: number; to: number }

/** More in one text are not looked at: PostgreSQL takes a megabyte of tokens, and no block that people write is as long. */
const mostWords = 5000

/** The first words of a text in order. Hyphens and apostrophes part words: `l'avenir` is two. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const { 0: word, index: from } of text.matchAll(words)) {
    if (found.length === mostWords) break
    // Before it is folded: long runs of accents take very long.
    if (word.length > longest) continue
    const folded = fold(word)
    if (folded === '' || folded.length > 2 * longest) continue
    found.push({ word: word.toLowerCase(), folded, from, to: from + word.length })
  }
  return found
}

/** Without case, accents and what is not seen: only letters and digits are left, as both databases take them. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(other, '')
}
