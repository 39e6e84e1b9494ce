import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rangeOf, wordsOf } from '../../test/anchored-draft.ts'
import { node, paragraph, recommendation, withAttrs } from '../../test/example-draft.ts'
import { createRandom } from '../../test/random.ts'
import { judgeOwn, written } from '../../test/restoring.ts'
import { start } from '../../test/start-draft.ts'
import { editedByHand, openDraft, openUntouched, textIn } from '../../test/suggesting.ts'
import { markThread } from '../anchor/mark-thread.ts'
import { markedThreads } from '../anchor/marked-threads.ts'
import type { DraftNode } from '../draft-node.ts'
import { blocksOf } from '../suggestion/block-path.ts'
import { blockWithId } from '../suggestion/block-with-id.ts'
import { restoreRecommendation } from './restore-recommendation.ts'

const p = (id: string, words: string) => withAttrs({ id }, paragraph(words))
const rec = (id: string, ...statement: DraftNode[]) =>
  recommendation(id, 'Join small zones', statement, [p(`${id}-why`, 'Shifts')])
const open = (...blocks: DraftNode[]) => openDraft(node('doc', ...blocks))
const idsOf = (ydoc: Y.Doc) => textIn(ydoc).content!.map((block) => block.attrs!['id'])

/** As the server does it, with what must hold of the update. */
function restore(ydoc: Y.Doc, version: DraftNode, id = 'r') {
  ydoc.clientID = 77
  const before = Y.encodeStateAsUpdate(ydoc)
  const { result, updates } = written(ydoc, () => restoreRecommendation(ydoc, version, id))
  expect(updates).toHaveLength(result.outcome === 'applied' ? 1 : 0)
  for (const update of updates) judgeOwn(before, update, 77)
  openUntouched(ydoc)
  return result.outcome
}

describe('a recommendation', () => {
  test('that was changed is what it was, and the rest stays as it is; threads stay on what stays', () => {
    const version = textIn(open(p('a', 'Before'), rec('r', p('s', 'Zones below a limit join'))))
    const ydoc = open(p('a', 'Before, changed'), rec('r', p('s', 'Zones far below any limit join'), p('new', 'More')))
    markThread(ydoc, [rangeOf(ydoc, 'limit join')], 't')
    expect(restore(ydoc, version)).toBe('applied')
    expect(blockWithId(textIn(ydoc), 'r')).toEqual(blockWithId(version, 'r'))
    expect(blockWithId(textIn(ydoc), 'a')).toEqual(blockWithId(textIn(open(p('a', 'Before, changed'))), 'a'))
    expect(wordsOf(markedThreads(ydoc).get('t')!)).toEqual(['limit join'])
    expect(restore(ydoc, version)).toBe('done')
  })

  test('that moved stays where it is', () => {
    const version = textIn(open(p('a', 'Before'), rec('r', p('s', 'Zones')), p('b', 'After')))
    const ydoc = open(p('a', 'Before'), p('b', 'After'), rec('r', p('s', 'All zones')))
    expect(restore(ydoc, version)).toBe('applied')
    expect(idsOf(ydoc)).toEqual(['a', 'b', 'r'])
  })

  test.each([
    ['after the block before it', ['a', 'b', 'c'], ['a', 'b', 'r', 'c']],
    ['after the nearest block before it that is there', ['a', 'x', 'c'], ['a', 'r', 'x', 'c']],
    ['before the nearest after it when none before it is there', ['x', 'c', 'd'], ['x', 'r', 'c', 'd']],
    ['at the beginning when none is there', ['x', 'y'], ['r', 'x', 'y']],
  ])('that has gone comes back %s', (_name, now, then) => {
    const version = textIn(open(p('a', 'a'), p('b', 'b'), rec('r', p('s', 'Zones')), p('c', 'c'), p('d', 'd')))
    const ydoc = open(...now.map((id) => p(id, id)))
    expect(restore(ydoc, version)).toBe('applied')
    expect(idsOf(ydoc)).toEqual(then)
    expect(blockWithId(textIn(ydoc), 'r')).toEqual(blockWithId(version, 'r'))
  })

  test('that stood first comes back first', () => {
    const version = textIn(open(rec('r', p('s', 'Zones')), p('a', 'a')))
    const ydoc = open(p('x', 'x'), p('a', 'a'))
    expect(restore(ydoc, version)).toBe('applied')
    expect(idsOf(ydoc)).toEqual(['r', 'x', 'a'])
  })

  test('blocks of it that have gone elsewhere stay there, and none is there twice', () => {
    const version = textIn(open(p('a', 'a'), rec('r', p('s', 'Zones'), p('s2', 'By law'))))
    for (const ydoc of [
      open(p('a', 'a'), p('s2', 'By law, now here'), rec('r', p('s', 'Zones'))),
      open(p('a', 'a'), p('s2', 'By law, now here')),
    ]) {
      expect(restore(ydoc, version)).toBe('applied')
      const restored = blockWithId(textIn(ydoc), 'r')!
      const words = (block: DraftNode): string => (block.text ?? '') + (block.content ?? []).map(words).join(' ')
      expect(words(restored)).toBe(words(blockWithId(version, 'r')!))
      const ids = [...blocksOf(textIn(ydoc))].flatMap(({ block }) => (block.attrs?.['id'] as string | null) ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      expect(restore(ydoc, version)).toBe('done')
    }
  })

  test('that the version does not have, and a block that is none', () => {
    const ydoc = open(p('a', 'a'), rec('r', p('s', 'Zones')))
    expect(restore(ydoc, textIn(open(p('a', 'other'))))).toBe('gone')
    expect(restore(ydoc, textIn(open(p('a', 'other'))), 'a')).toBe('gone')
  })
})

const seeds = Array.from({ length: 20 }, (_unused, index) => index + 1)

test.each(seeds)('after any edits it is what it was, seed %i', (seed) => {
  const ydoc = openDraft(start)
  const version = textIn(ydoc)
  const now = editedByHand(ydoc, createRandom(seed), 25)
  const id = 'recommendation-1'
  const others = (of: Y.Doc) => textIn(of).content!.filter((block) => block.attrs?.['id'] !== id)
  const before = others(now)
  expect(['applied', 'done']).toContain(restore(now, version, id))
  const restored = blockWithId(textIn(now), id)!
  const nameless = (block: DraftNode) => JSON.stringify(block).replaceAll(/"id":"[^"]*"/g, '')
  expect(nameless(restored)).toBe(nameless(blockWithId(version, id)!))
  expect(others(now)).toEqual(before)
})
