import * as Y from 'yjs'
import { allowedChildren } from './allowed-children.ts'
import { attributeRules, isAllowedAttribute } from './attribute-rules.ts'
import { maxDepth } from './draft-format.ts'
import { depthOf, inText, kindOf, ownOf, parentOf, type Place, place, unknown } from './place-index.ts'

/** Number 0 is the root, whose children are those of `doc`. */
const names = ['doc', ...[...allowedChildren.keys()].filter((name) => name !== 'doc')]
const numberOf = new Map(names.map((name, index) => [name, index]))
const attributeNames = Object.keys(attributeRules)

type Parent = { name: number; depth: number }

/** A place, or why there can be none. */
export type Placed = { at: Place } | { fault: string }

function asChild(content: Y.Item['content'], { name, depth }: Parent): Placed {
  if (content instanceof Y.ContentDeleted) return { at: place('gone', 0, name, depth) }
  if (!(content instanceof Y.ContentType)) return { fault: 'text or value among nodes' }
  const allowed = allowedChildren.get(names[name]!)!
  if (content.type instanceof Y.XmlText) {
    return allowed.has('text') ? { at: place('text', 0, name, depth) } : { fault: 'text where none may be' }
  }
  const child = (content.type as Y.XmlElement).nodeName
  if (!allowed.has(child)) return { fault: `${child} in ${names[name]}` }
  if (depth >= maxDepth) return { fault: `nested deeper than ${maxDepth}` }
  return { at: place('element', numberOf.get(child), name, depth) }
}

function asAttribute(content: Y.Item['content'], number: number): Placed {
  if (content instanceof Y.ContentAny) {
    if (!isAllowedAttribute(attributeNames[number] ?? '', content.arr[0]))
      return { fault: 'attribute value not allowed' }
  } else if (!(content instanceof Y.ContentDeleted)) return { fault: 'an attribute that is no value' }
  return { at: place('attribute', number) }
}

function asText(content: Y.Item['content']): Placed {
  const fits =
    content instanceof Y.ContentString || content instanceof Y.ContentFormat || content instanceof Y.ContentDeleted
  return fits ? { at: inText } : { fault: 'node or value within text' }
}

function besideItem(content: Y.Item['content'], neighbour: Place): Placed {
  if (neighbour === inText) return asText(content)
  if (kindOf(neighbour) === 'attribute') return asAttribute(content, ownOf(neighbour))
  return asChild(content, { name: parentOf(neighbour), depth: depthOf(neighbour) })
}

function underItem(item: Y.Item, parent: Place): Placed {
  if (parent === inText) return { fault: 'a letter as a parent' }
  switch (kindOf(parent)) {
    case 'gone':
    case 'void':
      return { at: place('void') }
    case 'attribute':
      return { fault: 'an attribute as a parent' }
    case 'text':
      return item.parentSub === null ? asText(item.content) : { fault: 'attribute of a text' }
    case 'element':
      return item.parentSub === null
        ? asChild(item.content, { name: ownOf(parent), depth: depthOf(parent) + 1 })
        : asAttribute(item.content, attributeNames.indexOf(item.parentSub))
  }
}

/**
 * Where Yjs will put a decoded item, by its rules for finding the parent (`Item.getMissing`): collected if a neighbour
 * is; else the parent it names; else its left neighbour's, else its right neighbour's. `find` gives the place of an id.
 */
export function placeItem(item: Y.Item, find: (id: Y.ID) => Place): Placed {
  const left = item.origin && find(item.origin)
  const right = item.rightOrigin && find(item.rightOrigin)
  if (left === unknown || right === unknown) return { fault: 'a neighbour that nobody has' }
  const collected = (at: Place | null) => at !== null && at !== inText && kindOf(at) === 'void'
  if (collected(left) || collected(right)) return { at: place('void') }
  const parent = item.parent as unknown
  if (typeof parent === 'string') return asChild(item.content, { name: 0, depth: 0 })
  if (parent instanceof Y.ID) {
    const at = find(parent)
    return at === unknown ? { fault: 'a parent that nobody has' } : underItem(item, at)
  }
  const neighbour = left ?? right
  return neighbour === null ? { fault: 'no parent' } : besideItem(item.content, neighbour)
}
