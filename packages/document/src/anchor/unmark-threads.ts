import type * as Y from 'yjs'
import { draftTexts } from './draft-texts.ts'
import { markedRuns } from './marked-runs.ts'

/**
 * Takes the marks of the threads that `remove` chooses out of the draft, under whatever key they are, and all marks that
 * name no thread. Returns how many ranges lost one. Writes nothing when there is nothing to take.
 */
export function unmarkThreads(doc: Y.Doc, remove: (threadId: string) => boolean): number {
  let removed = 0
  doc.transact(() => {
    for (const text of draftTexts(doc)) {
      for (const { index, length, keys } of markedRuns(text)) {
        const doomed = keys.filter(({ threadId }) => threadId === null || remove(threadId))
        if (doomed.length === 0) continue
        text.format(index, length, Object.fromEntries(doomed.map(({ key }) => [key, null])))
        removed++
      }
    }
  })
  return removed
}
