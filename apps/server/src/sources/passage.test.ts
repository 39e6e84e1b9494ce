import { describe, expect, it } from 'vitest'
import { hasPassage } from './passage.ts'

describe('hasPassage', () => {
  const report = 'De deelnemers vroegen\n\neen vast  aanspreekpunt.\nPer wijk één.'

  it('looks through marks of bold, italics and links', () => {
    const marked = 'Zij vroegen **een vast** [aanspreekpunt](https://example.org/a), *nu*.'
    expect(hasPassage(marked, 'vroegen een vast aanspreekpunt, nu.')).toBe(true)
    // As it was written before there were marks.
    expect(hasPassage(marked, '**een vast**')).toBe(true)
  })

  it.each([
    ['een vast aanspreekpunt. Per wijk', true],
    ['deelnemers vroegen een vast', true],
    // As another keyboard writes it.
    ['e\u0301e\u0301n.', true],
    ['een ander aanspreekpunt', false],
    ['Deelnemers', false],
    ['', false],
    [' \n ', false],
  ])('%j: %s', (quote, found) => {
    expect(hasPassage(report, quote)).toBe(found)
  })
})
