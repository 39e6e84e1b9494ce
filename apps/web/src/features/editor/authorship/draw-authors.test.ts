import { documentSchema } from '@plenum/document/document-schema'
import type { Authorship } from '@plenum/schema/api/version'
import { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { authorGroups } from './author-groups.ts'
import { authorPassages, drawAuthors } from './draw-authors.ts'
import { recommendationShares } from './recommendation-shares.ts'

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (id: string, ...content: object[]) => ({ type: 'paragraph', attrs: { id }, content })
const doc = Node.fromJSON(documentSchema, {
  type: 'doc',
  content: [
    paragraph('a', text('Every '), text('street', 'bold')),
    paragraph('b', text('has '), { type: 'hardBreak' }, text('an officer')),
  ],
})
const authorship: Authorship = {
  language: 'nl',
  seq: 9,
  blocks: [
    {
      blockId: 'a',
      runs: [
        [8, 'ann'],
        [4, 'ben'],
      ],
    },
    {
      blockId: 'b',
      runs: [
        [6, 'cas'],
        [8, 'ann'],
      ],
    },
  ],
  people: {
    ann: { name: 'Ann', partners: ['CPS'] },
    ben: { name: 'Ben', partners: ['CPS'] },
    cas: { name: 'Cas', partners: [] },
  },
  shares: [
    { personId: 'ann', characters: 16 },
    { personId: 'cas', characters: 6 },
    { personId: 'ben', characters: 4 },
  ],
  recommendations: [],
}
const told = (grouping: 'person' | 'organisation') => {
  const groups = authorGroups(authorship, grouping)
  return authorPassages(doc, authorship, groups).map(
    ({ group, from, to }) => `${groups[group]!.name ?? '–'}: ${doc.textBetween(from, to)}`,
  )
}

describe('who wrote what in the text', () => {
  it('is by person, across formats and around breaks', () => {
    expect(told('person')).toEqual(['Ann: Every st', 'Ben: reet', 'Cas: has ', 'Cas: an', 'Ann:  officer'])
  })

  it('is by organisation, those of one together', () => {
    const groups = authorGroups(authorship, 'organisation')
    expect(groups.map(({ name, share }) => [name, share])).toEqual([
      ['CPS', 77],
      [null, 23],
    ])
    expect(told('organisation')).toEqual(['CPS: Every st', 'CPS: reet', '–: has ', '–: an', 'CPS:  officer'])
  })

  it('says nothing of a block that was changed since', () => {
    const changed = doc.replace(1, 2, doc.slice(0, 0))
    const groups = authorGroups(authorship, 'person')
    const passages = authorPassages(changed, authorship, groups)
    expect(passages.map(({ from, to }) => changed.textBetween(from, to))).toEqual(['has ', 'an', ' officer'])
  })

  it('is told by colour, by line and by name', () => {
    const groups = authorGroups(authorship, 'person')
    const set = drawAuthors(authorship, groups, ({ name }) => name ?? '')(doc)
    const [first, second] = set
      .find()
      .map((decoration) => (decoration as unknown as { type: { attrs: object } }).type.attrs)
    expect(first).toMatchObject({ class: 'author', title: 'Ann', style: expect.stringContaining('solid') })
    expect(second).toMatchObject({ title: 'Ben', style: expect.stringContaining('dotted') })
  })
})

it('each recommendation has its authors, under its number', () => {
  const recommendation = (id: string) => ({
    type: 'recommendation',
    attrs: { id },
    content: [{ type: 'recommendationTitle', content: [text(id)] }],
  })
  const draft = Node.fromJSON(documentSchema, { type: 'doc', content: ['new', 'r1', 'r2'].map(recommendation) })
  const recommendations = [
    { recommendationId: 'r1', shares: [{ personId: 'ann', characters: 3 }] },
    {
      recommendationId: 'r2',
      shares: [
        { personId: 'ben', characters: 3 },
        { personId: 'cas', characters: 1 },
      ],
    },
  ]
  const shares = recommendationShares(draft, { r1: 7 }, { ...authorship, recommendations }, 'person')
  expect(shares.map(({ number, shares: of }) => [number, of.map(({ name, share }) => `${name} ${share}`)])).toEqual([
    ['R7', ['Ann 100']],
    ['R9', ['Ben 75', 'Cas 25']],
  ])
})
