import { type IdentifiedText, type IdRange, pushRange } from './id-range.ts'

/** Texts put behind one another, in which the ids of any stretch are found fast. */
export function identifiedTexts(texts: IdentifiedText[]) {
  const ids = texts.flatMap((each) => each.ids)
  const starts: number[] = []
  let end = 0
  for (const { length } of ids) {
    starts.push(end)
    end += length
  }

  const indexAt = (position: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= position) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  return {
    text: texts.map(({ text }) => text).join(''),
    idsOf(from: number, length: number): IdRange[] {
      const found: IdRange[] = []
      const to = from + length
      for (let at = indexAt(from); at >= 0 && at < ids.length && starts[at]! < to; at++) {
        const range = ids[at]!
        const start = Math.max(from, starts[at]!)
        const clock = range.clock + start - starts[at]!
        pushRange(found, { client: range.client, clock, length: Math.min(to, starts[at]! + range.length) - start })
      }
      return found
    },
  }
}
