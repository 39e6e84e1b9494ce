import { mergeAttributes, Node } from '@tiptap/core'

/** The one line by which a recommendation is known; inline content only. */
export const RecommendationTitle = Node.create({
  name: 'recommendationTitle',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML() {
    // Above the heading's rule, which would take the same element.
    return [{ tag: '[data-type="recommendation-title"]', priority: 60 }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['h2', mergeAttributes(HTMLAttributes, { 'data-type': 'recommendation-title' }), 0]
  },
})

const part = (name: string, htmlType: string) =>
  Node.create({
    name,
    content: 'block*',
    defining: true,
    isolating: true,
    parseHTML() {
      return [{ tag: `div[data-type="${htmlType}"]` }]
    },
    renderHTML({ HTMLAttributes }) {
      return ['div', mergeAttributes(HTMLAttributes, { 'data-type': htmlType }), 0]
    },
  })

/** What is recommended. */
export const RecommendationStatement = part('recommendationStatement', 'recommendation-statement')

/** Why it is recommended. */
export const RecommendationRationale = part('recommendationRationale', 'recommendation-rationale')
