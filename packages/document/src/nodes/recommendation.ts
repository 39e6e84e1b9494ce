import { mergeAttributes, Node } from '@tiptap/core'
import { ruledAttributes } from '../ruled-attributes.ts'

type ElementLike = { getAttribute(name: string): string | null }

const dataAttribute = (name: string, key: string) => ({
  default: '',
  parseHTML: (element: ElementLike) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[key] ? { [`data-${name}`]: attributes[key] } : {}),
})

/**
 * A recommendation. It stands at the top level of a draft and nowhere else, so none can be put inside another, a list
 * or a table. Any number of parts in any order: two people may add a missing part at once, and a binding deletes, for
 * everybody, a node whose children its schema rejects.
 */
export const Recommendation = Node.create({
  name: 'recommendation',
  content: '(recommendationTitle | recommendationStatement | recommendationRationale)*',
  defining: true,
  isolating: true,
  addAttributes() {
    return ruledAttributes({
      id: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element: ElementLike) => element.getAttribute('data-id'),
        renderHTML: (attributes) => (attributes['id'] ? { 'data-id': attributes['id'] } : {}),
      },
      addressees: dataAttribute('addressees', 'addressees'),
      timeFrame: dataAttribute('time-frame', 'timeFrame'),
    })
  },
  parseHTML() {
    return [{ tag: 'section[data-type="recommendation"]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['section', mergeAttributes(HTMLAttributes, { 'data-type': 'recommendation' }), 0]
  },
})
