import { mergeAttributes, Node } from '@tiptap/core'
import { ruledAttributes } from '../ruled-attributes.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    note: {
      /** Puts a note with this text after the selection. */
      insertNote: (text: string) => ReturnType
    }
  }
}

type ElementLike = { getAttribute(name: string): string | null }

/** A footnote: a mark in the line whose text is an attribute. Plain text, so two people editing one note: the last wins. */
export const Note = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return ruledAttributes({
      text: {
        default: '',
        parseHTML: (element: ElementLike) => element.getAttribute('data-text'),
        renderHTML: (attributes) => ({ 'data-text': attributes['text'] }),
      },
    })
  },
  parseHTML() {
    return [{ tag: 'span[data-type="note"]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-type': 'note', role: 'doc-noteref' })]
  },
  renderText({ node }) {
    return ` [${node.attrs['text']}]`
  },
  addCommands() {
    return {
      insertNote:
        (text) =>
        ({ state, commands }) =>
          commands.insertContentAt(state.selection.to, { type: this.name, attrs: { text } }),
    }
  },
})
