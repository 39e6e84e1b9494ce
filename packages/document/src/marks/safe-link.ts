import { Link } from '@tiptap/extension-link'
import { ruledAttributes } from '../ruled-attributes.ts'
import { isSafeHref } from '../safe-href.ts'

/**
 * Tiptap's link with only an address and a title, to http, https and mailto. `autolink` stays off: it looks through
 * every changed range after each transaction, and a remote edit replaces the whole document.
 */
export const SafeLink = Link.extend({
  addAttributes() {
    const { href } = { href: undefined, ...this.parent?.() }
    return ruledAttributes({ href, title: { default: null } })
  },
}).configure({
  autolink: false,
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: isSafeHref,
  HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
})
