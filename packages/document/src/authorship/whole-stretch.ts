const isHigh = (unit: number) => unit >= 0xd8_00 && unit < 0xdc_00
const isLow = (unit: number) => unit >= 0xdc_00 && unit < 0xe0_00

/** Whether `at` lies between the two halves of a character. */
export function inPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
}

/** How much to leave off at the start and at the end of a stretch, so that it holds no half characters of `text`. */
export function halvesAround(text: string, at: number, length: number): { start: 0 | 1; end: 0 | 1 } {
  return { start: inPair(text, at) ? 1 : 0, end: inPair(text, at + length) ? 1 : 0 }
}
