/** Letters, digits and marks; and what is not seen within a word: soft hyphens, zero-width characters. */
const words = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const other = /[^\p{L}\p{N}]+/gu

/** UTF-16 code units; longer ones are no words, and PostgreSQL refuses them. */
const longest = 200

/** A word of a text, folded, and where it stands (UTF-16 code units). */
export type Word = { word: string; folded: string; from: number; to: number }

/** The words of a text in order. Hyphens and apostrophes part words: `l'avenir` is two. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(words)]
    .filter((match) => match[0].length <= longest)
    .map((match) => ({
      word: match[0].toLowerCase(),
      folded: fold(match[0]),
      from: match.index,
      to: match.index + match[0].length,
    }))
    .filter(({ folded }) => folded !== '' && folded.length <= 2 * longest)
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
