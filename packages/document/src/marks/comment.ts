import { Mark, mergeAttributes } from '@tiptap/core'
import { ruledAttributes } from '../ruled-attributes.ts'

type ElementLike = { getAttribute(name: string): string | null }

/**
 * The anchor of a thread, by id only; everything else about a thread is in the database. Several may overlap
 * (`excludes: ''`), for which y-tiptap writes the key `comment--<hash>`. Never parsed from HTML: a copied passage must
 * not carry somebody's thread along.
 */
export const Comment = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes() {
    return ruledAttributes({
      id: {
        default: null,
        parseHTML: (element: ElementLike) => element.getAttribute('data-thread'),
        renderHTML: (attributes) => ({ 'data-thread': attributes['id'] }),
      },
    })
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-type': 'comment' }), 0]
  },
})
