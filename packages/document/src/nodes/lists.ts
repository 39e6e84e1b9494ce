import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { ruledAttributes } from '../ruled-attributes.ts'

/** Tiptap's list nodes with lenient content; see the head of extensions.ts for why. */
export const listNodes = [
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({
    content: 'listItem*',
    addAttributes() {
      return ruledAttributes(this.parent?.() ?? {})
    },
  }),
  ListItem.extend({ content: 'block*' }),
]
