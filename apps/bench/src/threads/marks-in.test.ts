import { markThread } from '@plenum/document/anchor/mark-thread'
import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { longDraft } from '../draft/long-draft.ts'
import { createRandom } from '../draft/random.ts'
import { textsOf } from '../draft/texts-of.ts'
import { marksIn } from './marks-in.ts'

test('every thread with a mark, overlapping ones too, and no other marks', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, draftJsonToUpdate(longDraft(createRandom(1), 500)))
  expect(marksIn(doc)).toEqual(new Set())
  const text = textsOf(doc)[1]!
  markThread(doc, [{ text, index: 0, length: 20 }], 'a')
  markThread(doc, [{ text, index: 10, length: 20 }], 'b')
  expect(marksIn(doc)).toEqual(new Set(['a', 'b']))
})
