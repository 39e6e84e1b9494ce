import type { DraftNode } from '@plenum/document/draft-node'
import { expect, test } from 'vitest'
import { createStands } from './create-stands.ts'

const paragraph = (text: string): DraftNode => ({
  type: 'paragraph',
  attrs: { id: 'b' },
  content: [{ type: 'text', text }],
})
const draftOf = (text: string): DraftNode => ({ type: 'doc', content: [paragraph(text)] })
const change = {
  kind: 'change' as const,
  blockId: 'b',
  base: paragraph('een lokale zone, elk jaar'),
  proposed: paragraph('twee korpsen, elk jaar'),
}
const changes = new Map([['x', change]])
const stateIn = (text: string) => createStands()(changes, draftOf(text)).get('x')?.state

test('tells whether a suggestion still fits the text', () => {
  expect(stateIn('een lokale zone, elk jaar')).toBe('clean')
  expect(stateIn('een lokale zone, elk jaar opnieuw')).toBe('rebased')
  expect(stateIn('een groot korps, elk jaar')).toBe('conflict')
  expect(stateIn('twee korpsen, elk jaar')).toBe('done')
  expect(createStands()(changes, { type: 'doc', content: [] }).get('x')?.state).toBe('gone')
})

test('works out anew only what may have changed', () => {
  const stands = createStands()
  const draft = draftOf('een lokale zone, elk jaar')
  const first = stands(changes, draft).get('x')
  expect(stands(changes, draft).get('x')).toBe(first)
  expect(stands(changes, draftOf('een groot korps, elk jaar')).get('x')?.state).toBe('conflict')
  expect(stands(changes, draft).get('x')?.state).toBe('clean')
})

test('what this page’s schema does not know is never offered for acceptance', () => {
  const strange = { ...change, proposed: { type: 'from-the-future', attrs: { id: 'b' } } }
  const stand = createStands()(new Map([['x', strange]]), draftOf('een lokale zone, elk jaar')).get('x')
  expect(stand?.state).toBe('conflict')
})

test('what comes to the same is the same object, and all of it the same map', () => {
  const stands = createStands()
  const beside = (text: string): DraftNode => ({
    type: 'doc',
    content: [paragraph('een lokale zone, elk jaar'), { ...paragraph(text), attrs: { id: 'other' } }],
  })
  const removed = { kind: 'remove' as const, blockId: 'other', parentId: null, base: beside('elders').content![1]! }
  const all: Parameters<typeof stands>[0] = new Map<string, typeof change | typeof removed>([
    ['x', change],
    ['y', removed],
  ])
  const first = stands(all, beside('elders'))
  expect(stands(all, beside('elders'))).toBe(first)
  const next = stands(all, beside('elders staat meer'))
  expect(next).not.toBe(first)
  expect(next.get('x')).toBe(first.get('x'))
  expect([first, next].map((each) => each.get('y')?.state)).toEqual(['clean', 'conflict'])
})
