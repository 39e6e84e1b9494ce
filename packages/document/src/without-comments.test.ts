import { expect, test } from 'vitest'
import { doc, everything, paragraph, text } from '../test/example-draft.ts'
import { canonicalDraft } from './canonical-draft.ts'
import type { DraftMark, DraftNode } from './draft-node.ts'
import { withoutComments } from './without-comments.ts'

const comment = (id: string): DraftMark => ({ type: 'comment', attrs: { id } })
const bold: DraftMark = { type: 'bold' }

test('texts that differed in comment marks only are one again', () => {
  const marked = paragraph(
    'Zones ',
    text('dif', comment('a')),
    text('fer', comment('a'), comment('b')),
    text(' in', bold),
  )
  expect(withoutComments(marked)).toEqual(paragraph('Zones differ', text(' in', bold)))
})

test('other marks and atoms part what they parted', () => {
  const note: DraftNode = { type: 'note', attrs: { text: 'Law' } }
  const marked = paragraph(text('a', bold, comment('x')), text('b', comment('x')), note, text('c', comment('x')))
  expect(withoutComments(marked)).toEqual(paragraph(text('a', bold), 'b', note, 'c'))
})

test('everywhere in a draft, which is canonical still', () => {
  const plain = canonicalDraft(everything)
  const marked = JSON.parse(JSON.stringify(plain), (_key, value: DraftNode) =>
    value?.type === 'text'
      ? { ...value, marks: [...(value.marks ?? []), comment('x'), comment('y')] }
      : (value as unknown),
  ) as DraftNode
  expect(JSON.stringify(withoutComments(canonicalDraft(marked)))).toBe(JSON.stringify(plain))
  expect(withoutComments(marked)).toEqual(plain)
  expect(canonicalDraft(withoutComments(canonicalDraft(marked)))).toEqual(plain)
})

test('a draft without comments stays as it is, and nothing is changed in place', () => {
  const plain = canonicalDraft(everything)
  expect(withoutComments(plain)).toEqual(plain)
  const marked = doc(paragraph(text('a', comment('x')), 'b'))
  const before = JSON.stringify(marked)
  withoutComments(marked)
  expect(JSON.stringify(marked)).toBe(before)
})
