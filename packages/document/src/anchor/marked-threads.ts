import type * as Y from 'yjs'
import { draftTexts } from './draft-texts.ts'
import { markedRuns } from './marked-runs.ts'
import type { TextRange } from './text-range.ts'

/** Where the draft's marks are, by thread id: ranges in document order, adjacent ones of a text joined. */
export function markedThreads(doc: Y.Doc): Map<string, TextRange[]> {
  const threads = new Map<string, TextRange[]>()
  for (const text of draftTexts(doc)) {
    for (const { index, length, keys } of markedRuns(text)) {
      for (const threadId of new Set(keys.map((each) => each.threadId))) {
        if (threadId === null) continue
        const ranges = threads.get(threadId) ?? []
        const last = ranges.at(-1)
        if (last?.text === text && last.index + last.length === index) last.length += length
        else ranges.push({ text, index, length })
        threads.set(threadId, ranges)
      }
    }
  }
  return threads
}
