import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
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
