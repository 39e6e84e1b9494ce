import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { plainReport, reportInline } from './report-inline.ts'

test.each([
  ['Een **vet** woord', ['Een ', 'bold:vet', ' woord']],
  ['Een *schuin* woord, 2 * 3 * 4', ['Een ', 'italic:schuin', ' woord, 2 * 3 * 4']],
  ['**heel vet** en *heel schuin*', ['bold:heel vet', ' en ', 'italic:heel schuin']],
  ['Zie [het verslag](https://example.org/a?b=c).', ['Zie ', 'link:het verslag', '.']],
  ['[klik](javascript:alert(1))', ['[klik](javascript:alert(1))']],
  ['[klik](data:text/html,x)', ['[klik](data:text/html,x)']],
  ['[klik](/programmes)', ['[klik](/programmes)']],
  ['** los ** en ** en *', ['** los ** en ** en *']],
  ['snake*case*name', ['snake*case*name']],
  ['**niet\nover regels**', ['**niet\nover regels**']],
  ['<b>geen</b> &amp;', ['<b>geen</b> &amp;']],
])('%j', (text, pieces) => {
  expect(reportInline(text).map((piece) => (piece.look === 'plain' ? '' : `${piece.look}:`) + piece.text)).toEqual(
    pieces,
  )
})

it('takes words as they are where there are no marks, and never leaves any out', () => {
  expect(plainReport('Zie **[x](https://example.org)** of *dit*')).toBe('Zie **x** of dit')
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '*', '[', ']', '(', ')', ' ', '\n', 'https://x.y/') }),
      (text) => {
        const words = (from: string) => from.replaceAll(/[*[\]()]|https:\/\/x\.y\//g, '')
        expect(words(plainReport(text))).toBe(words(text))
      },
    ),
  )
})

it('is done soon whatever is in it', () => {
  const hostile = [
    '*'.repeat(20_000),
    '**a'.repeat(7000),
    '[a]('.repeat(5000),
    `[${'a'.repeat(20_000)}`,
    '*a '.repeat(7000),
  ]
  const start = performance.now()
  for (const text of hostile) plainReport(text)
  expect(performance.now() - start).toBeLessThan(2000)
})
