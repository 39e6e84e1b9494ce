import { allowedChildren } from '../allowed-children.ts'
import { attributeFault } from '../attribute-fault.ts'
import { isAllowedAttribute } from '../attribute-rules.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import { documentSchema } from '../document-schema.ts'
import { maxDepth } from '../draft-format.ts'
import type { DraftNode } from '../draft-node.ts'
import { blockId } from './block-id.ts'
import { blocksOf } from './block-path.ts'
import { sameNode } from './same-node.ts'

/** UTF-16 units of a change as JSON. */
const maxLength = 60_000

/** Nodes of a block, and of one node's content; marks of one type exclude each other. */
const maxNodes = 5_000
const maxChildren = 2_000
const maxMarks = Object.keys(documentSchema.marks).length

/** Ids of neighbours that one change may name. */
const maxEarlier = 1_000

type Fields = Record<string, unknown>
type Fault = string | null

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && isAllowedAttribute('id', value)
const isIdOrNull = (value: unknown) => value === null || isId(value)

const fields: Record<string, { needed: string[]; optional: string[] }> = {
  change: { needed: ['kind', 'blockId', 'base', 'proposed'], optional: [] },
  insert: { needed: ['kind', 'parentId', 'afterId', 'proposed'], optional: ['beforeId', 'earlier', 'move'] },
  remove: { needed: ['kind', 'blockId', 'base'], optional: ['parentId'] },
}

function faultInMarks(marks: unknown): Fault {
  if (!Array.isArray(marks)) return 'marks that are none'
  if (marks.length > maxMarks) return `more than ${maxMarks} marks`
  for (const mark of marks as unknown[]) {
    if (!isRecord(mark) || typeof mark['type'] !== 'string') return 'marks that are none'
    if (!Object.hasOwn(documentSchema.marks, mark['type'])) return 'an unknown mark'
    if (mark['type'] === 'comment') return 'a comment mark'
  }
  return null
}

/**
 * What is cheap to tell of any JSON, before nodes are made of it, which takes time with the square of the marks. By an
 * explicit stack: a hostile one may be nested deeper than the call stack is.
 */
function faultInTree(root: unknown): Fault {
  const open = [{ value: root, depth: 1 }]
  let nodes = 0
  for (let next = open.pop(); next; next = open.pop()) {
    if (++nodes > maxNodes) return `more than ${maxNodes} nodes`
    const { value, depth } = next
    if (!isRecord(value)) return 'a node that is no object'
    if (depth > maxDepth + 1) return `nested deeper than ${maxDepth}`
    const { type, text, content, marks = [], attrs = null } = value
    if (typeof type !== 'string') return 'a node without a type'
    if ((type === 'text') !== (text !== undefined)) return 'text where none may be'
    const faultOfMarks = faultInMarks(marks)
    if (faultOfMarks !== null) return faultOfMarks
    if (attrs !== null && !isRecord(attrs)) return 'attributes that are none'
    if (content === undefined) continue
    if (!Array.isArray(content)) return 'content that is no list'
    if (content.length > maxChildren) return `more than ${maxChildren} children`
    for (const child of content as unknown[]) open.push({ value: child, depth: depth + 1 })
  }
  return null
}

/** The types that the schema lets such a block stand in. */
function parentsOf(type: string): string[] {
  return [...allowedChildren].filter(([, children]) => children.has(type)).map(([parent]) => parent)
}

function faultInBlock(value: unknown): Fault {
  const fault = faultInTree(value) ?? attributeFault(value as DraftNode)
  if (fault !== null) return fault
  const type = documentSchema.nodes[(value as DraftNode).type]
  if (!type?.isBlock || type.name === 'doc') return 'not a block'
  const block = canonicalDraft(value as DraftNode)
  documentSchema.nodeFromJSON(block).check()
  if ([...blocksOf(block)].some(({ path }) => path.length >= maxDepth)) return `nested deeper than ${maxDepth}`
  const ids = [block, ...[...blocksOf(block)].map((at) => at.block)].flatMap((each) => blockId(each) ?? [])
  return new Set(ids).size < ids.length ? 'an id twice' : null
}

function faultInPlace(change: Fields): Fault {
  const { parentId, afterId, beforeId = null, earlier = [], move = true } = change
  if (!isIdOrNull(parentId) || !isIdOrNull(afterId) || !isIdOrNull(beforeId)) return 'an id that is none'
  if (!Array.isArray(earlier) || earlier.length > maxEarlier || !earlier.every(isId)) return 'ids that are none'
  if (move !== true) return 'neither a move nor none'
  const proposed = change['proposed'] as DraftNode
  if (!isId(blockId(proposed))) return 'a block without id'
  const parents = parentsOf(proposed.type)
  const fits = parentId === null ? parents.includes('doc') : parents.some((parent) => parent !== 'doc')
  return fits ? null : `${proposed.type} cannot stand there`
}

function faultInChange(change: Fields): Fault {
  const { base, proposed } = change as { base: DraftNode; proposed: DraftNode }
  if (!isId(change['blockId'])) return 'an id that is none'
  if (blockId(base) !== change['blockId'] || blockId(proposed) !== change['blockId']) return 'another block'
  const parents = parentsOf(base.type)
  if (!parentsOf(proposed.type).some((parent) => parents.includes(parent))) return `${proposed.type} cannot stand there`
  return sameNode(canonicalDraft(base), canonicalDraft(proposed)) ? 'no change' : null
}

function faultInRemove(change: Fields): Fault {
  if (!isIdOrNull(change['parentId'] ?? null)) return 'an id that is none'
  if (change['blockId'] === '') return null
  return isId(change['blockId']) && blockId(change['base'] as DraftNode) === change['blockId'] ? null : 'another block'
}

function faultIn(change: unknown): Fault {
  if (!isRecord(change)) return 'no object'
  const { kind } = change
  if (typeof kind !== 'string' || !Object.hasOwn(fields, kind)) return 'no kind of change'
  const { needed, optional } = fields[kind]!
  const names = Object.keys(change)
  if (!needed.every((name) => names.includes(name))) return 'incomplete'
  if (!names.every((name) => [...needed, ...optional].includes(name))) return 'more than a change'
  const json = JSON.stringify(change)
  if (json.length > maxLength) return `longer than ${maxLength}`
  // JSON escapes halves of a surrogate pair; Yjs would store another letter for them.
  if (/\\ud[89a-f]/.test(json.replaceAll('\\\\', ''))) return 'text that is no Unicode'
  for (const name of ['base', 'proposed']) {
    const fault = needed.includes(name) ? faultInBlock(change[name]) : null
    if (fault !== null) return fault
  }
  if (kind === 'insert') return faultInPlace(change)
  return kind === 'change' ? faultInChange(change) : faultInRemove(change)
}

/**
 * Why what a client sent is no change that a draft could take; null when it is one (`BlockChange`). Judges it by
 * itself, without a draft: shape, size, blocks of the schema, attributes, ids, and whether the block could stand in
 * such a place at all. Never throws.
 */
export function changeFault(change: unknown): string | null {
  try {
    return faultIn(change)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
