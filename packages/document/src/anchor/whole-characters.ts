/**
 * The range from `from` to `to` with both halves of the characters at its edges. Yjs cuts a text where formatting begins
 * and ends, and replaces a character that it has to cut in two by U+FFFD: a comment would change the text.
 */
export function wholeCharacters(text: string, from: number, to: number): { from: number; to: number } {
  const inPair = (at: number) => at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xff_ff
  return { from: inPair(from) ? from - 1 : from, to: inPair(to) ? to + 1 : to }
}
