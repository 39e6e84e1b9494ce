import { Mark, mergeAttributes } from '@tiptap/core'
import { ruledAttributes } from '../ruled-attributes.ts'

/** A passage in another language than its draft: hyphenation, spelling and screen readers follow it. */
export const LanguageMark = Mark.create({
  name: 'language',
  addAttributes() {
    return ruledAttributes({ lang: { default: null } })
  },
  parseHTML() {
    return [{ tag: 'span[lang]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes), 0]
  },
})
