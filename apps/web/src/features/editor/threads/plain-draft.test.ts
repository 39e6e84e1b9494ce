import { canonicalDraft } from '@plenum/document/canonical-draft'
import type { DraftNode } from '@plenum/document/draft-node'
import { withoutComments } from '@plenum/document/without-comments'
import { afterEach, expect, test } from 'vitest'
import { draftDoc, markWords, paragraph, recommendation } from '../../../../test/draft-doc.ts'
import { writingEditor } from '../../../../test/editor-pair.ts'
import { plainNode } from './plain-draft.ts'

afterEach(() => document.body.replaceChildren())

test('a document reads as its canonical form without the marks of comments, unchanged blocks as the same objects', () => {
  const doc = draftDoc(paragraph('p', 'Zones of a region'), recommendation('r', 'Merge', paragraph('s', 'Two zones.')))
  markWords(doc, 'region', 't')
  const editor = writingEditor(doc)
  const whole = () => canonicalDraft(withoutComments(editor.state.doc.toJSON() as DraftNode))
  const before = plainNode(editor.state.doc)
  expect(JSON.stringify(before)).toBe(JSON.stringify(whole()))
  expect(plainNode(editor.state.doc)).toBe(before)

  editor.view.dispatch(editor.state.tr.insertText('All z', 1, 2))
  const after = plainNode(editor.state.doc)
  expect(JSON.stringify(after)).toBe(JSON.stringify(whole()))
  expect(after.content?.[0]).not.toBe(before.content?.[0])
  expect(after.content?.[1]).toBe(before.content?.[1])
  editor.destroy()
})
