import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import { passageOf } from '@plenum/document/anchor/passage-of'
import { resolvePassage } from '@plenum/document/anchor/resolve-passage'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { longDraft } from '../draft/long-draft.ts'
import { createRandom } from '../draft/random.ts'
import { passagesIn } from './passages-in.ts'

const doc = new Y.Doc()
Y.applyUpdate(doc, draftJsonToUpdate(longDraft(createRandom(3), 2_000)))

test('each passage is a few whole words where the server looks for it', () => {
  const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
  const quotes = passagesIn(doc, createRandom(4), 50).map(
    ({ from, to }) => passageOf(doc, resolvePassage(doc, bytes(from), bytes(to)))?.quote ?? '',
  )
  for (const quote of quotes) expect(quote).toMatch(/^\S+( \S+){1,8}$/)
})

test('they are spread over the text', () => {
  const places = passagesIn(doc, createRandom(4), 50).map(({ from }) => from)
  expect(new Set(places).size).toBeGreaterThan(45)
})

test('a text without words is no place for a comment', () => {
  expect(() => passagesIn(new Y.Doc(), createRandom(4), 1)).toThrow('no text')
})
