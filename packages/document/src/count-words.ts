/** A run of letters and digits with what holds words together: l’avis, vice-premier, 1.500. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/** Words as a person counts them, in any of the four languages. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}
