import { expect, test } from 'vitest'
import { threadOf } from '../../../../test/thread-of.ts'
import { othersOnBlock } from './others-on-block.ts'

const block = { type: 'paragraph' }
const change = (blockId: string) => ({ kind: 'change' as const, blockId, base: block, proposed: block })
const suggestion = (id: string, blockId: string, more: Parameters<typeof threadOf>[1] = {}) =>
  threadOf(id, { kind: 'suggestion', change: change(blockId), ...more })

test('names the open suggestions on the same block of the same text', () => {
  const one = suggestion('one', 'b')
  const others = [
    one,
    suggestion('two', 'b'),
    suggestion('elsewhere', 'c'),
    suggestion('closed', 'b', { state: 'resolved' }),
    suggestion('french', 'b', { language: 'fr' }),
    threadOf('comment'),
    threadOf('removal', { kind: 'suggestion', change: { kind: 'remove', blockId: 'b', base: block } }),
  ]
  expect(othersOnBlock(one, others).map(({ id }) => id)).toEqual(['two', 'removal'])
})

test('new passages collide with nothing', () => {
  const insert = threadOf('i', {
    kind: 'suggestion',
    change: { kind: 'insert', parentId: null, afterId: 'b', proposed: block },
  })
  expect(othersOnBlock(insert, [insert, suggestion('one', 'b')])).toEqual([])
})
