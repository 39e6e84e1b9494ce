import { GapCursor } from '@tiptap/pm/gapcursor'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { checkDraft } from '../src/check-draft.ts'
import { draftJsonToUpdate } from '../src/draft-json-to-update.ts'
import type { DraftNode } from '../src/draft-node.ts'
import { updateToDraftJson } from '../src/update-to-draft-json.ts'
import { doc } from './example-draft.ts'
import { createHeadlessEditor, type HeadlessEditor } from './headless-editor.ts'

const short: Record<string, string> = {
  paragraph: 'p',
  heading: 'h',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'quote',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  hardBreak: 'br',
  horizontalRule: 'hr',
  recommendation: 'rec',
  recommendationTitle: 'title',
  recommendationStatement: 'statement',
  recommendationRationale: 'rationale',
}

/** A draft in one line, such as `ul(li(p(one)))`. */
export function outline(node: DraftNode): string {
  const children = (node.content ?? []).map(outline).join(' ')
  if (node.type === 'text') return node.text ?? ''
  return node.type === 'doc' ? children : `${short[node.type] ?? node.type}(${children})`
}

/** An editor on a draft, with ways to select by what is written there. */
export function edit(...blocks: DraftNode[]) {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, draftJsonToUpdate(doc(...blocks)))
  const at: HeadlessEditor = createHeadlessEditor(ydoc)
  const { editor } = at

  const positionIn = (words: string, offset: number): number => {
    let found = -1
    editor.state.doc.descendants((node, pos) => {
      if (found < 0 && node.text?.includes(words)) found = pos + node.text.indexOf(words) + offset
    })
    if (found < 0) throw new Error(`no ${words}`)
    return found
  }

  return {
    ...at,
    select(from: string, offset = 0, to = from, toOffset = offset): void {
      const [anchor, head] = [positionIn(from, offset), positionIn(to, toOffset)]
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, anchor, head)))
    },
    selectNode(pos: number): void {
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)))
    },
    /** The cursor where there is no text: before, between or after blocks. */
    selectGap(pos: number): void {
      editor.view.dispatch(editor.state.tr.setSelection(new GapCursor(editor.state.doc.resolve(pos))))
    },
    /** What the editor shows; checked to be what Yjs holds, and to be in order. */
    outline(): string {
      const state = Y.encodeStateAsUpdate(ydoc)
      const [shown, held] = [outline(editor.getJSON() as DraftNode), outline(updateToDraftJson(state))]
      if (shown !== held) throw new Error(`shown ${shown}, held ${held}`)
      const verdict = checkDraft(state)
      if (!verdict.ok) throw new Error(verdict.reason)
      return shown
    },
  }
}
