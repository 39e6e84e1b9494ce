import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { longDraft } from '../draft/long-draft.ts'
import { createRandom } from '../draft/random.ts'
import type { Connection } from './connect.ts'
import { createTypingCrew } from './typing-crew.ts'

/** People whose updates reach the others in batches, as a room sends them. */
function connected(count: number, batch: number): Pick<Connection, 'doc'>[] {
  const start = draftJsonToUpdate(longDraft(createRandom(1), 500))
  const crew = Array.from({ length: count }, () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    return { doc }
  })
  for (const { doc } of crew) {
    let waiting: Uint8Array[] = []
    const send = (): void => {
      if (waiting.length === 0) return
      const update = Y.mergeUpdates(waiting)
      waiting = []
      for (const other of crew) if (other.doc !== doc) Y.applyUpdate(other.doc, update, 'wire')
    }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire') return
      waiting.push(update)
      if (waiting.length >= batch) send()
      else setTimeout(send, 20)
    })
  }
  return crew
}

test.each([1, 3])('each key is measured once at each of the others, %i to a frame', async (batch) => {
  const crew = connected(3, batch)
  const typing = createTypingCrew(crew, 100)
  // 20 keys of each of three, seen by the two others.
  expect(await typing.type(200)).toHaveLength(3 * 20 * 2)
  expect(await typing.type(100)).toHaveLength(3 * 10 * 2)
  const [first, ...others] = crew.map(({ doc }) => doc.getXmlFragment('default').toString())
  for (const other of others) expect(other).toBe(first)
})
