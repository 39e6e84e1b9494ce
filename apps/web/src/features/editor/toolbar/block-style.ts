import type { Editor } from '@tiptap/core'

/** What the style menu can show and, but for the title of a recommendation, choose. */
export const blockStyles = ['text', 'heading1', 'heading2', 'heading3', 'quote'] as const
export type BlockStyle = (typeof blockStyles)[number] | 'recommendationTitle'

const headingLevels = { heading1: 1, heading2: 2, heading3: 3 } as const

export function blockStyleOf(editor: Editor): BlockStyle {
  const { $head } = editor.state.selection
  const { name } = $head.parent.type
  if (name === 'recommendationTitle') return 'recommendationTitle'
  if (name === 'heading') return `heading${$head.parent.attrs['level'] as 1 | 2 | 3}`
  return editor.isActive('blockquote') ? 'quote' : 'text'
}

/** Gives the selected blocks a style. A quote is around blocks, so that text in a quote becomes text by leaving it. */
export function setBlockStyle(editor: Editor, style: BlockStyle): void {
  const chain = editor.chain().focus()
  switch (style) {
    case 'text':
      if (editor.isActive('blockquote')) chain.lift('blockquote')
      chain.setParagraph().run()
      return
    case 'heading1':
    case 'heading2':
    case 'heading3':
      chain.setHeading({ level: headingLevels[style] }).run()
      return
    case 'quote':
      if (!editor.isActive('blockquote')) chain.wrapIn('blockquote').run()
      return
    case 'recommendationTitle':
      return
  }
}
