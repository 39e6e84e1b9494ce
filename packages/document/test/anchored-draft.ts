import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { judgeStructs } from '../src/content-gate.ts'
import { createDepthGuard } from '../src/depth-guard.ts'
import { draftJsonToUpdate } from '../src/draft-json-to-update.ts'
import type { DraftNode } from '../src/draft-node.ts'
import type { TextRange } from '../src/anchor/text-range.ts'
import { doc } from './example-draft.ts'
import { createHeadlessEditor, type HeadlessEditor } from './headless-editor.ts'

/** A draft as the server has it. Blocks without an id get `a`, `b`, `c` … */
export function draftOf(...blocks: DraftNode[]): Y.Doc {
  const ydoc = new Y.Doc()
  let next = 0
  const createId = () => String.fromCharCode(97 + next++)
  Y.applyUpdate(ydoc, draftJsonToUpdate(doc(...blocks), { clientId: 1, createId }))
  return ydoc
}

/** What each range covers. */
export const wordsOf = (ranges: TextRange[]): string[] =>
  ranges.map(({ text, index, length }) => {
    const delta = text.toDelta() as { insert: string }[]
    return delta
      .map(({ insert }) => insert)
      .join('')
      .slice(index, index + length)
  })

/** The range of these words, which are in one text; the first of several. */
export function rangeOf(ydoc: Y.Doc, words: string): TextRange {
  const walker = ydoc.getXmlFragment('default').createTreeWalker((node) => node instanceof Y.XmlText)
  for (const text of walker as Iterable<unknown> as Iterable<Y.XmlText>) {
    const index = wordsOf([{ text, index: 0, length: text.length }])[0]!.indexOf(words)
    if (index >= 0) return { text, index, length: words.length }
  }
  throw new Error(`no ${words}`)
}

/** A place in the editor as it would send it. */
export function sentPosition({ editor, ydoc }: HeadlessEditor, pos: number): Uint8Array {
  const { binding } = ySyncPluginKey.getState(editor.state) as { binding: { mapping: Map<never, never> } }
  const position: Y.RelativePosition = absolutePositionToRelativePosition(
    pos,
    ydoc.getXmlFragment('default'),
    binding.mapping,
  )
  return Y.encodeRelativePosition(position)
}

/** Runs `act` and returns what it wrote; throws when the gate would not let it through. */
export function gated(ydoc: Y.Doc, act: () => void): Uint8Array[] {
  const written: Uint8Array[] = []
  const state = Y.encodeStateAsUpdate(ydoc)
  const guard = createDepthGuard(() => state)
  const judge = (update: Uint8Array) => {
    const { structs } = Y.decodeUpdate(update)
    const refusal = judgeStructs(structs) ?? guard.judge(structs)
    if (refusal !== null) throw new Error(`the gate refused: ${refusal.reason}`)
    guard.commit(structs)
    written.push(update)
  }
  ydoc.on('update', judge)
  act()
  ydoc.off('update', judge)
  return written
}

/** How many updates an editor writes that opens the draft. */
export function writtenOnOpening(ydoc: Y.Doc): number {
  const replica = new Y.Doc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(ydoc))
  let written = 0
  replica.on('update', () => written++)
  createHeadlessEditor(replica).destroy()
  return written
}
