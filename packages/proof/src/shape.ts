import { isLanguage, type Language, type LocalizedText } from '@plenum/schema/language'
import type { Path } from './read-canonical-json.ts'

/** Where a value does not have the form of `Value`: the paths of what is wrong, missing or too much; none when it has. */
export type Shape<Value> = ((value: unknown, at?: Path) => Path[]) & { readonly of?: Value }

/** By hand, since zod would weigh on the page that checks a proof. */
const holds =
  <Value>(test: (value: unknown) => boolean): Shape<Value> =>
  (value, at = []) =>
    test(value) ? [] : [at]

const matches = (pattern: RegExp) => holds<string>((value) => typeof value === 'string' && pattern.test(value))

export const string: Shape<string> = holds((value) => typeof value === 'string')
export const hash: Shape<string> = matches(/^[0-9a-f]{64}$/)
export const signature: Shape<string> = matches(/^[0-9a-f]{128}$/)
export const language: Shape<Language> = holds(isLanguage)
export const anyObject: Shape<Record<string, unknown>> = holds(isObject)

/** As `toISOString` writes it. */
export const time: Shape<string> = holds((value) => {
  if (typeof value !== 'string') return false
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.toISOString() === value
})

export const exactly = <Text extends string>(text: Text): Shape<Text> => holds((value) => value === text)

/** A whole number from `from` on. */
export const whole = (from: 0 | 1): Shape<number> =>
  holds((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= from)

export const orNull =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (value, at = []) =>
    value === null ? [] : shape(value, at)

export const listOf =
  <Item>(shape: Shape<Item>): Shape<Item[]> =>
  (value, at = []) =>
    Array.isArray(value) ? value.flatMap((item, index) => shape(item, [...at, index])) : [at]

/** All of these fields and no other. */
export const object =
  <Value>(fields: { [Key in keyof Value]-?: Shape<Value[Key]> }): Shape<Value> =>
  (value, at = []) => {
    if (!isObject(value)) return [at]
    const shapes = Object.entries<Shape<unknown>>(fields)
    const tooMuch = Object.keys(value).filter((key) => !Object.hasOwn(fields, key))
    return [
      ...shapes.flatMap(([key, shape]) => shape(Object.hasOwn(value, key) ? value[key] : undefined, [...at, key])),
      ...tooMuch.map((key) => [...at, key]),
    ]
  }

export const localizedText: Shape<LocalizedText> = (value, at = []) =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, text]) => (isLanguage(key) ? string(text, [...at, key]) : [[...at, key]]))
    : [at]

/** Throws TypeError, naming the places, for a value that has not this form: it would be a proof that nobody can check. */
export function assertShape(shape: Shape<unknown>, value: unknown, name: string): void {
  const places = shape(value)
  if (places.length > 0) throw new TypeError(`${name} is malformed at ${places.map((at) => at.join('.')).join(', ')}`)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
