import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { expect, it } from 'vitest'
import { sendChanges } from './send-changes.ts'

const change = (blockId: string): BlockChange => ({ kind: 'remove', blockId, base: { type: 'paragraph' } })
const changes = ['a', 'b', 'c'].map(change)

it('what is refused is left, with the reason, and the others go', async () => {
  const sent: unknown[] = []
  const progress: number[] = []
  const refused = new Error('no')
  const result = await sendChanges({
    changes,
    send: (each) => {
      if (each === changes[1]) return Promise.reject(refused)
      sent.push(each)
      return Promise.resolve()
    },
    onProgress: (done) => progress.push(done),
  })
  expect(sent).toEqual([changes[0], changes[2]])
  expect(progress).toEqual([1, 2])
  expect(result).toEqual({ left: [changes[1]], sent: 2, reason: refused })
})

it('nothing more is sent once it was stopped', async () => {
  let sent = 0
  const result = await sendChanges({
    changes,
    send: () => Promise.resolve(void (sent += 1)),
    onProgress: () => undefined,
    isStopped: () => sent === 1,
  })
  expect(result).toEqual({ left: changes.slice(1), sent: 1, reason: undefined })
})
