import * as Y from 'yjs'
import { isAllowedAttribute } from './attribute-rules.ts'
import { documentSchema } from './document-schema.ts'
import { fragmentName, maxAttributeLength } from './draft-format.ts'

/** What `Y.decodeUpdate` gives for an update's new structs. */
export type Structs = ReturnType<typeof Y.decodeUpdate>['structs']

/** A refusal as the sync room's port for content checks wants it. */
export type GateRefusal = { code: 'malformed'; reason: string }

const elementNames = new Set(Object.keys(documentSchema.nodes).filter((name) => name !== 'doc' && name !== 'text'))
const markNames = new Set(Object.keys(documentSchema.marks))

/** y-tiptap's key for a mark that may overlap with itself, which is `comment` alone. */
const overlappingKey = /^(.*)--[a-zA-Z0-9+/=]{8}$/s

function isMarkKey(key: string): boolean {
  if (markNames.has(key)) return true
  const name = overlappingKey.exec(key)?.[1]
  return name !== undefined && markNames.has(name) && !documentSchema.marks[name]!.excludes(documentSchema.marks[name]!)
}

/** A mark ends (null) or begins, with its attributes. */
function isMarkValue(value: unknown): boolean {
  if (value === null) return true
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Uint8Array) return false
  for (const name of Object.keys(value)) {
    if (!isAllowedAttribute(name, (value as Record<string, unknown>)[name])) return false
  }
  return true
}

/** Whether some attribute might have this value: all that one struct says when it continues an attribute of before. */
function isAttributeKind(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.length <= maxAttributeLength
  return Array.isArray(value) ? isAllowedAttribute('colwidth', value) : Number.isSafeInteger(value)
}

function faultInType(type: Y.AbstractType<unknown>, atRoot: boolean): string | null {
  if (type.constructor === Y.XmlText) return atRoot ? 'text at the root' : null
  if (type.constructor !== Y.XmlElement) return 'a shared type other than element or text'
  return elementNames.has((type as Y.XmlElement).nodeName) ? null : 'unknown node'
}

function faultInItem(item: Y.Item): string | null {
  const { content, parent, parentSub } = item
  const atRoot = typeof parent === 'string'
  if (atRoot && (parent as unknown) !== fragmentName) return 'unknown root'
  if (atRoot && parentSub !== null) return 'attribute at the root'
  switch (content.constructor) {
    case Y.ContentString:
      return atRoot || parentSub !== null ? 'text outside of a text' : null
    case Y.ContentDeleted:
      return null
    case Y.ContentFormat: {
      if (atRoot || parentSub !== null) return 'formatting outside of a text'
      const { key, value } = content as Y.ContentFormat
      return isMarkKey(key) && isMarkValue(value) ? null : 'unknown mark'
    }
    case Y.ContentAny: {
      const { arr } = content as Y.ContentAny
      if (atRoot || arr.length !== 1) return 'values outside of attributes'
      const known = parentSub === null ? isAttributeKind(arr[0]) : isAllowedAttribute(parentSub, arr[0])
      return known ? null : 'attribute value not allowed'
    }
    case Y.ContentType:
      return parentSub === null ? faultInType((content as Y.ContentType).type, atRoot) : 'node as an attribute'
    default:
      return 'content of a kind that drafts do not have'
  }
}

/** Yjs forgets the first of two lists of one client, so what is judged would not be what is applied. */
function namesClientTwice(structs: Structs): boolean {
  let seen: Set<number> | null = null
  for (let at = 1; at < structs.length; at++) {
    const before = structs[at - 1]!
    const { client, clock } = structs[at]!.id
    if (client === before.id.client && clock === before.id.clock + before.length) continue
    seen ??= new Set([structs[0]!.id.client])
    if (seen.has(client)) return true
    seen.add(client)
  }
  return false
}

/**
 * The check of an update by itself, before it is stored: only what the editor writes, under the one root. Never throws
 * on anything that `Y.decodeUpdate` returns; under 1 µs for a keystroke. What a struct does not say of itself (its
 * parent, when it names a neighbour instead) is the tree guard's to check.
 */
export function judgeStructs(structs: Structs): GateRefusal | null {
  if (namesClientTwice(structs)) return { code: 'malformed', reason: 'a client named twice' }
  for (const struct of structs) {
    if (struct instanceof Y.GC) continue
    const reason = struct instanceof Y.Item ? faultInItem(struct) : 'gap in the update'
    if (reason !== null) return { code: 'malformed', reason }
  }
  return null
}
