import { type Attribute, fromString } from '@tiptap/core'
import { isAllowedAttribute } from './attribute-rules.ts'

type ElementLike = { getAttribute(name: string): string | null }

/**
 * Puts an extension's attributes under the attribute rules where they come in from HTML: a value that breaks one is left
 * out, as the server would close the author's socket for it. Not with `validate`: ProseMirror asks that whenever it makes
 * a node, and a binding deletes, for everybody, the node that it cannot make.
 */
export function ruledAttributes(attributes: Record<string, Attribute | undefined>): Record<string, Attribute> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      const parse = (element: ElementLike): unknown => {
        const value: unknown = attribute?.parseHTML
          ? attribute.parseHTML(element as Parameters<NonNullable<Attribute['parseHTML']>>[0])
          : fromString(element.getAttribute(name))
        return isAllowedAttribute(name, value) ? value : null
      }
      return [name, { ...attribute, parseHTML: parse }]
    }),
  )
}
