import type { LineSpan, TextLine } from './text-line.ts'

/** Offset in the line's text of the `index`th of its characters. */
function rawOffset({ text, characters }: TextLine, index: number): number {
  if (text.length === characters.length) return index
  let left = index
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === '\uFFFC') continue
    if (left-- === 0) return at
  }
  return text.length
}

/** All lines' characters as one text; offsets in it are called `at`. */
export function flatLines(lines: TextLine[]) {
  const texts = lines.map((line) => line.characters)
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length
  }
  const characters = texts.join('')
  /** The line with the character at this offset. */
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length]
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }
  const byId = new Map<string, number[]>()
  for (const [line, { ids }] of lines.entries()) {
    for (const id of ids) {
      const known = byId.get(id)
      if (known) known.push(line)
      else byId.set(id, [line])
    }
  }
  const startOf = (line: number) => starts[line] ?? length
  const endOf = (line: number) => starts[line]! + texts[line]!.length

  /** The parts of lines that these characters are. */
  function spans(at: number, length: number): LineSpan[] {
    const end = at + length
    const found: LineSpan[] = []
    for (let line = lineAt(at); line < lines.length && startOf(line) < end; line++) {
      const [first, last] = [Math.max(at, startOf(line)), Math.min(end, endOf(line)) - 1]
      if (first > last) continue
      const within = lines[line]!
      found.push({
        line,
        from: rawOffset(within, first - startOf(line)),
        to: rawOffset(within, last - startOf(line)) + 1,
      })
    }
    return found
  }

  return { characters, startOf, endOf, lineAt, byId, spans }
}
