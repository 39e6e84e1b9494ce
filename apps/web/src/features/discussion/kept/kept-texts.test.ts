import { expect, test } from 'vitest'
import { createKeptTexts, type TextStorage } from './kept-texts.ts'

function storageOf(map: Map<string, string>): TextStorage {
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }
}
const text = (words: string) => ({ text: words, mentions: [], attempt: null })

test('texts are one person’s in one theme', () => {
  const storage = storageOf(new Map())
  const annas = createKeptTexts(storage, 'anna', 't')
  annas.write('new:1', text('hallo'))
  expect(createKeptTexts(storage, 'anna', 't').read('new:1').text).toBe('hallo')
  expect(createKeptTexts(storage, 'bart', 't').read('new:1').text).toBe('')
  expect(createKeptTexts(storage, 'anna', 'u').read('new:1').text).toBe('')
})

test('what was sent is forgotten, unless something else stands there by now', () => {
  const texts = createKeptTexts(storageOf(new Map()), 'anna', 't')
  texts.write('reply:1', text('nieuw'))
  texts.drop('reply:1', 'oud')
  expect(texts.read('reply:1').text).toBe('nieuw')
  texts.drop('reply:1', 'nieuw')
  expect(texts.read('reply:1').text).toBe('')
})

test('where the browser keeps nothing, the page does', () => {
  const full: TextStorage = {
    ...storageOf(new Map()),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  const texts = createKeptTexts(full, 'anna', 't')
  texts.write('reply:1', text('hallo'))
  expect(texts.read('reply:1').text).toBe('hallo')
  texts.write('reply:1', text(''))
  expect(texts.read('reply:1').text).toBe('')
})

test.each(['', '{', 'null', '[]', '{"text":1,"mentions":[]}', '{"text":"a"}'])(
  'what it cannot read is nothing: %s',
  (stored) => {
    const map = new Map([['plenum-text:anna:t:reply:1', stored]])
    expect(createKeptTexts(storageOf(map), 'anna', 't').read('reply:1')).toEqual(text(''))
  },
)

test('begun comments keep what they are about and who sees them', () => {
  const map = new Map<string, string>()
  const comment = { id: '1', about: { on: 'theme' as const }, visibility: 'organisation' as const, partnerId: 'cps' }
  createKeptTexts(storageOf(map), 'anna', 't').writeComments([comment])
  expect(createKeptTexts(storageOf(map), 'anna', 't').readComments()).toEqual([comment])
  map.set('plenum-text:anna:t:comments', JSON.stringify([{ ...comment, visibility: 'everyone' }, comment, 3]))
  expect(createKeptTexts(storageOf(map), 'anna', 't').readComments()).toEqual([comment])
})
