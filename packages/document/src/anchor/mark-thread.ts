import type * as Y from 'yjs'
import { commentKey } from './comment-key.ts'
import type { TextRange } from './text-range.ts'
import { wholeCharacters } from './whole-characters.ts'
import { yjsTextString } from './yjs-text-string.ts'

/**
 * Anchors a thread to the ranges, with the mark that the editor would write. Parts of them that are beyond the end of
 * their text are left out.
 */
export function markThread(doc: Y.Doc, ranges: TextRange[], threadId: string): void {
  const mark = { [commentKey(threadId)]: { id: threadId } }
  doc.transact(() => {
    for (const { text, index, length } of ranges) {
      const characters = yjsTextString(text)
      const { from, to } = wholeCharacters(characters, index, Math.min(index + length, characters.length))
      if (from < to) text.format(from, to - from, mark)
    }
  })
}
