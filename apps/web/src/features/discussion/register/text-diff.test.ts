import { expect, test } from 'vitest'
import { textDiff } from './text-diff.ts'

const told = (before: string, after: string) =>
  textDiff(before, after).map((part) => ('text' in part ? `${part.kind}:${part.text}` : part.kind))

test('goes word by word', () => {
  expect(told('door bij een lokale zone, elk jaar', 'door bij twee korpsen, elk jaar')).toEqual([
    'same:door bij ',
    'deleted:een lokale zone',
    'inserted:twee korpsen',
    'same:, elk jaar',
  ])
})

test('shows what is all new or all gone, and nothing where there is nothing', () => {
  expect(told('', 'nieuw')).toEqual(['inserted:nieuw'])
  expect(told('oud', '')).toEqual(['deleted:oud'])
  expect(told('', '')).toEqual([])
})

test('loses nothing of either text', () => {
  const [before, after] = ['Één zin; twee  zinnen.\nDrie!', 'Één zin: drie zinnen.\n\nDrie?']
  const parts = textDiff(before, after)
  const side = (gone: 'inserted' | 'deleted') =>
    parts.map((part) => ('text' in part && part.kind !== gone ? part.text : '')).join('')
  expect(side('inserted')).toBe(before)
  expect(side('deleted')).toBe(after)
})
