import { Mark, markPasteRule, mergeAttributes } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { ruledAttributes } from '../ruled-attributes.ts'
import { isSafeHref } from '../safe-href.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Links the selection; refuses an address that is not safe. */
      setLink: (attributes: { href: string }) => ReturnType
      /** Takes the link away from the selection, or the whole of the link that the cursor is in. */
      unsetLink: () => ReturnType
    }
  }
}

type ElementLike = { getAttribute(name: string): string | null }

/** An address in running text, without the punctuation that ends the sentence around it. */
const addresses = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»”’]/gi

/** The address that a text consists of, or null. */
function asAddress(text: string): string | null {
  const trimmed = text.trim()
  return !/\s/.test(trimmed) && isSafeHref(trimmed) ? trimmed : null
}

/**
 * A link with an address and a title, to http, https and mailto. Not Tiptap's, which brings a parser of addresses of
 * every kind that weighs as much as the whole of a page's own code, for linking while one types: that would look through
 * every changed range after each transaction, and a remote edit replaces the whole document.
 */
export const SafeLink = Mark.create({
  name: 'link',
  // Outermost of the marks: one link around words of which some are bold.
  priority: 1000,
  keepOnSplit: false,
  exitable: true,
  inclusive: false,
  addAttributes() {
    return ruledAttributes({
      href: { default: null, parseHTML: (element: ElementLike) => element.getAttribute('href') },
      title: { default: null },
    })
  },
  parseHTML() {
    return [{ tag: 'a[href]', getAttrs: (element: ElementLike) => isSafeHref(element.getAttribute('href')) && null }]
  },
  renderHTML({ HTMLAttributes }) {
    const href = isSafeHref(HTMLAttributes['href']) ? HTMLAttributes['href'] : ''
    return ['a', mergeAttributes({ rel: 'noopener noreferrer nofollow' }, HTMLAttributes, { href }), 0]
  },
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          isSafeHref(href) && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: addresses,
        type: this.type,
        getAttributes: ([address]) => (isSafeHref(address) ? { href: address } : false),
      }),
    ]
  },
  addProseMirrorPlugins() {
    const { type } = this
    return [
      new Plugin({
        key: new PluginKey('linkSelection'),
        props: {
          /** An address pasted over words links the words. */
          handlePaste(view, _event, slice) {
            const { selection, tr } = view.state
            const href = asAddress(slice.content.textBetween(0, slice.content.size, '\n'))
            if (selection.empty || href === null) return false
            view.dispatch(tr.addMark(selection.from, selection.to, type.create({ href })))
            return true
          },
        },
      }),
    ]
  },
})
