import { isAllowedAttribute } from './attribute-rules.ts'
import type { DraftNode } from './draft-node.ts'

/** The first attribute of a node, its marks or what it contains that breaks its rule; null when none does. */
export function attributeFault({ attrs = {}, marks = [], content = [] }: DraftNode): string | null {
  for (const carrier of [{ attrs }, ...marks]) {
    const wrong = Object.entries(carrier.attrs ?? {}).find(([name, value]) => !isAllowedAttribute(name, value))
    if (wrong) return `value not allowed for attribute ${wrong[0]}`
  }
  for (const child of content) {
    const fault = attributeFault(child)
    if (fault !== null) return fault
  }
  return null
}
