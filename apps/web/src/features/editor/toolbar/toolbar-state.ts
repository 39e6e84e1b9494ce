import type { Editor } from '@tiptap/core'
import { type BlockStyle, blockStyleOf } from './block-style.ts'

export type ToolbarState = {
  style: BlockStyle
  bold: boolean
  italic: boolean
  underline: boolean
  bullets: boolean
  numbers: boolean
  link: boolean
  table: boolean
  /** In the one-line title of a recommendation there are no lists and tables. */
  line: boolean
  canUndo: boolean
  canRedo: boolean
}

/** What the toolbar shows of the editor; compared by value, so that it is drawn again only when something differs. */
export function toolbarStateOf(editor: Editor): ToolbarState {
  const style = blockStyleOf(editor)
  return {
    style,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    link: editor.isActive('link'),
    table: editor.isActive('table'),
    line: style === 'recommendationTitle',
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}
