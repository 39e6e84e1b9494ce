/** Objects and lists within each other; a draft has 40 elements of two levels each at most. */
export const maxDepth = 200

/** From the value to what is looked at. */
type Path = (string | number)[]

/**
 * The one JSON text of a value, after RFC 8785 (JCS): keys in the order of their UTF-16 units, no white space, numbers
 * and strings as ECMAScript writes them. Equal values give equal text, so it may be hashed. `readCanonicalJson` reads it
 * back. Throws TypeError, with the place, for what has no such text: `undefined` also as a field, numbers that are not
 * finite, lone surrogates, the key `__proto__`, anything but plain objects and lists, and nesting beyond `maxDepth`.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, [])
}

function textOf(value: unknown, path: Path): string {
  switch (typeof value) {
    case 'string':
      return quoted(value, path)
    case 'boolean':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw refused(path, `is ${value}`)
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      if (path.length >= maxDepth) throw refused(path, 'is nested too deep')
      return Array.isArray(value) ? listOf(value, path) : objectOf(value, path)
    default:
      throw refused(path, `is of type ${typeof value}`)
  }
}

function listOf(list: readonly unknown[], path: Path): string {
  // By index, so that a hole is seen.
  const texts = Array.from(list, (item, index) => {
    path.push(index)
    const text = textOf(item, path)
    path.pop()
    return text
  })
  return `[${texts.join(',')}]`
}

function objectOf(object: object, path: Path): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw refused(path, 'is not a plain object')
  const fields = object as Record<string, unknown>
  // Without a comparison of its own, `toSorted` goes by UTF-16 units.
  const texts = Object.keys(fields)
    .toSorted()
    .map((key) => {
      path.push(key)
      if (key === '__proto__') throw refused(path, 'is no key: whoever copies the value would change its prototype')
      const text = `${quoted(key, path)}:${textOf(fields[key], path)}`
      path.pop()
      return text
    })
  return `{${texts.join(',')}}`
}

function quoted(text: string, path: Path): string {
  if (!text.isWellFormed()) throw refused(path, 'has a lone surrogate')
  return JSON.stringify(text)
}

function refused(path: Path, why: string): TypeError {
  const place = path.slice(0, 20).map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
  return new TypeError(`no canonical JSON: $${place.join('')} ${why}`)
}
