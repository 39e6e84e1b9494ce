import { maxAttributeLength } from './draft-format.ts'
import { isSafeHref } from './safe-href.ts'

type Rule = (value: unknown) => boolean

const text =
  (most: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= most
const integer =
  (least: number, most: number): Rule =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
const oneOf =
  (...values: string[]): Rule =>
  (value) =>
    typeof value === 'string' && values.includes(value)
const columnWidths: Rule = (value) =>
  Array.isArray(value) && value.length <= 100 && value.every((width) => width === null || integer(0, 10_000)(width))

/**
 * What each attribute of a node or mark may be besides null, by attribute name; a name means the same wherever it
 * appears. Who asks: the editor (what a paste or a command brings against a rule is left out), the gate at the server
 * (refused) and the check of whole drafts. A span of a million columns would hang every browser that draws it.
 */
export const attributeRules: Readonly<Record<string, Rule>> = {
  id: text(100),
  addressees: text(maxAttributeLength),
  timeFrame: text(maxAttributeLength),
  text: text(maxAttributeLength),
  level: integer(1, 3),
  start: integer(0, 1_000_000),
  type: oneOf('1', 'a', 'A', 'i', 'I'),
  align: oneOf('left', 'right', 'center'),
  colspan: integer(1, 100),
  rowspan: integer(1, 1_000),
  colwidth: columnWidths,
  href: isSafeHref,
  title: text(1_000),
  lang: (value) => typeof value === 'string' && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/.test(value),
}

/** Whether a node or mark may carry this value under this name; null is always allowed and means the default. */
export function isAllowedAttribute(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return true
  return Object.hasOwn(attributeRules, name) && attributeRules[name]!(value)
}
