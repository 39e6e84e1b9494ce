import { maxDepth } from './canonical-json.ts'

/** Keys and indices from the root. */
export type Path = readonly (string | number)[]

/**
 * The value, or the first place where the text is not canonical: UTF-16 units from its beginning, the path of what was
 * being read there, and what was read before it of the root's fields and, of a field that is a list, the items.
 */
export type CanonicalReading =
  | { ok: true; value: unknown }
  | { ok: false; position: number; path: Path; before: Readonly<Record<string, unknown>> }

/** Objects, lists and what is in them; a text of nothing but brackets must not fill the memory. */
const maxValues = 2_000_000
const number = /-?\d+(?:\.\d+)?(?:e[+-]\d+)?/y

/**
 * Reads JSON that is exactly what `canonicalJson` writes for its value, and nothing else: no white space, no other order
 * of keys, none of them twice, no other way to write a number or a string. Never throws.
 *
 * By hand, and `JSON.parse` for single strings only: it tells neither place nor path, and Node 24's reads
 * `{"":1,"\b":2}` as `{"":1,"\\":2}` once it has seen the latter.
 */
export function readCanonicalJson(text: string): CanonicalReading {
  const path: (string | number)[] = []
  let root: Record<string, unknown> | null = null
  let at = 0
  let values = 0

  function value(): unknown {
    if (++values > maxValues) throw new NotCanonical()
    switch (text[at]) {
      case '{':
        return object()
      case '[':
        return list()
      case '"':
        return string()
      case 't':
        return literal('true', true)
      case 'f':
        return literal('false', false)
      case 'n':
        return literal('null', null)
      default:
        return numeral()
    }
  }

  function object(): Record<string, unknown> {
    if (path.length >= maxDepth) throw new NotCanonical()
    const read: Record<string, unknown> = {}
    if (path.length === 0) root = read
    at++
    if (take('}')) return read
    let last: string | null = null
    for (;;) {
      const start = at
      const key = string()
      if (key === '__proto__' || (last !== null && key <= last)) throw new NotCanonical(start)
      last = key
      expect(':')
      path.push(key)
      read[key] = value()
      const more = !take('}')
      if (more) expect(',')
      path.pop()
      if (!more) return read
    }
  }

  function list(): unknown[] {
    if (path.length >= maxDepth) throw new NotCanonical()
    const read: unknown[] = []
    const [field] = path
    if (root !== null && path.length === 1 && typeof field === 'string') root[field] = read
    at++
    if (take(']')) return read
    for (;;) {
      path.push(read.length)
      read.push(value())
      const more = !take(']')
      if (more) expect(',')
      path.pop()
      if (!more) return read
    }
  }

  function string(): string {
    const start = at
    if (text[at] !== '"') throw new NotCanonical()
    let end = text.indexOf('"', start + 1)
    while (end > 0 && isEscaped(end)) end = text.indexOf('"', end + 1)
    if (end < 0) throw new NotCanonical()
    const token = text.slice(start, end + 1)
    const read = parsed(token)
    if (typeof read !== 'string' || !read.isWellFormed() || JSON.stringify(read) !== token) throw new NotCanonical()
    at = end + 1
    return read
  }

  function isEscaped(quote: number): boolean {
    let before = quote
    while (text[before - 1] === '\\') before--
    return (quote - before) % 2 === 1
  }

  function numeral(): number {
    number.lastIndex = at
    const token = number.exec(text)?.[0] ?? ''
    const read = Number(token)
    if (token === '' || !Number.isFinite(read) || String(read) !== token) throw new NotCanonical()
    at += token.length
    return read
  }

  function literal<Value>(word: string, meant: Value): Value {
    if (!text.startsWith(word, at)) throw new NotCanonical()
    at += word.length
    return meant
  }

  function take(character: string): boolean {
    if (text[at] !== character) return false
    at++
    return true
  }

  function expect(character: string): void {
    if (!take(character)) throw new NotCanonical()
  }

  try {
    const read = value()
    if (at < text.length) throw new NotCanonical()
    return { ok: true, value: read }
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error
    return { ok: false, position: error.position ?? at, path, before: root ?? {} }
  }
}

/** How the reader leaves its nesting; never seen outside. */
class NotCanonical extends Error {
  readonly position: number | null
  constructor(position: number | null = null) {
    super('not canonical')
    this.position = position
  }
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(token)
  } catch {
    return null
  }
}
