import { checkDraft } from '@plenum/document/check-draft'
import { countDraft } from '@plenum/document/count-draft'
import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import { expect, test } from 'vitest'
import { longDraft } from './long-draft.ts'
import { createRandom } from './random.ts'

const draft = longDraft(createRandom(1), 20_000)

test('as many words as were asked for, or a block more', () => {
  const { words, recommendations } = countDraft(draftJsonToUpdate(draft))
  expect(words).toBeGreaterThanOrEqual(19_800)
  expect(words).toBeLessThan(20_400)
  expect(recommendations).toBeGreaterThan(20)
})

test('a draft that every editor can open, with every kind of block that a text of a working group has', () => {
  expect(checkDraft(draftJsonToUpdate(draft))).toEqual({ ok: true })
  const types = new Set(draft.content?.map(({ type }) => type))
  expect(types).toEqual(new Set(['heading', 'paragraph', 'bulletList', 'orderedList', 'recommendation']))
})

test('the same for the same seed, so that runs can be compared', () => {
  expect(longDraft(createRandom(1), 20_000)).toEqual(draft)
  expect(longDraft(createRandom(2), 20_000)).not.toEqual(draft)
})
