import { describe, expect, test } from 'vitest'
import { node, paragraph, text, withAttrs } from '../../test/example-draft.ts'
import { createRandom } from '../../test/random.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { fromInlineUnits, toInlineUnits } from './inline-unit.ts'
import { inlineEdits } from './inline-edits.ts'
import { type DiffPart, wordDiff } from './word-diff.ts'

const bold = { type: 'bold' }
const block = (...content: (string | DraftNode)[]) => canonicalDraft(withAttrs({ id: 'p' }, paragraph(...content)))

/** `[-old-]`, `[+new+]`, `[~formatted~]`, `[name: before → after]`. */
function shown(parts: DiffPart[]): string {
  const sign = { inserted: '+', deleted: '-', formatted: '~' }
  return parts
    .map((part) => {
      if (part.kind === 'attribute') return `[${part.name}: ${String(part.before)} → ${String(part.after)}]`
      return part.kind === 'same' ? part.text : `[${sign[part.kind]}${part.text}${sign[part.kind]}]`
    })
    .join('')
}
const diff = (before: DraftNode | null, after: DraftNode | null) => shown(wordDiff(before, after))

describe('wordDiff', () => {
  test('words', () => {
    expect(diff(block('Zones below a limit may join.'), block('Small zones below a limit must join.'))).toBe(
      '[-Zones-][+Small zones+] below a limit [-may-][+must+] join.',
    )
    expect(diff(block("L'emploi d'abord"), block("L'emploi et l'abri d'abord"))).toBe("L'emploi [+et l'abri +]d'abord")
  })

  test('neighbouring words are one change, without a hole at each space', () => {
    expect(
      diff(block('They may soon join the other zone nearby'), block('They must not join the other zone nearby')),
    ).toBe('They [-may soon-][+must not+] join the other zone nearby')
  })

  test('what is mostly new is shown whole', () => {
    expect(diff(block('Zones below a limit may join.'), block('Every mayor is to report a plan.'))).toBe(
      '[-Zones below a limit may join.-][+Every mayor is to report a plan.+]',
    )
  })

  test('formatting, atoms and attributes are visible', () => {
    expect(diff(block('Zones may join.'), block('Zones ', text('may', bold), ' join.'))).toBe('Zones [~may~] join.')
    expect(
      diff(block('One two'), block('One', { type: 'note', attrs: { text: 'law' } }, { type: 'hardBreak' }, ' two')),
    ).toBe('One[+ [law]\n+] two')
    const heading = canonicalDraft(withAttrs({ id: 'p', level: 2 }, node('heading', text('Pay'))))
    expect(diff(block('Pay'), heading)).toBe('[type: paragraph → heading][level: undefined → 2]Pay')
    const shell = (addressees: string) => ({ type: 'recommendation', attrs: { id: 'r', addressees, timeFrame: '' } })
    expect(diff(shell(''), shell('Mayors'))).toBe('[addressees:  → Mayors]')
  })

  test('several paragraphs', () => {
    const quote = (...lines: [string, string][]) =>
      canonicalDraft(
        withAttrs({ id: 'q' }, node('blockquote', ...lines.map(([id, words]) => withAttrs({ id }, paragraph(words))))),
      )
    expect(
      diff(quote(['a', 'Nobody alone.'], ['b', 'A mayor']), quote(['a', 'Nobody is alone.'], ['c', 'Two mayors'])),
    ).toBe('Nobody [+is +]alone.[-\n\nA mayor-][+\n\nTwo mayors+]')
  })

  test('what is new or gone', () => {
    expect(diff(null, block('New'))).toBe('[+New+]')
    expect(diff(block('Old'), null)).toBe('[-Old-]')
  })

  test('a block that is too much work is told by word as far as the work goes, then one replacement a line', () => {
    const item = (id: number, words: string) =>
      withAttrs({ id: `i${id}` }, node('listItem', withAttrs({ id: `p${id}` }, paragraph(words))))
    const list = (marks: string, last: string) =>
      canonicalDraft(
        withAttrs(
          { id: 'l' },
          node('bulletList', ...Array.from({ length: 40 }, (_unused, index) => item(index, marks)), item(99, last)),
        ),
      )
    const punctuation = [
      list('!?'.repeat(300), 'Zones may join.'),
      list('?!;'.repeat(200), 'Zones must join.'),
    ] as const
    expect(diff(...punctuation)).toMatch(/Zones \[-may-\]\[\+must\+\] join\.$/)
    const replaced = wordDiff(...punctuation).filter((part) => part.kind === 'deleted' && part.text.length >= 600)
    expect(replaced.length).toBeGreaterThan(20)
  })

  test('marks go with the parts', () => {
    expect(wordDiff(block('a b'), block('a ', text('c', bold)))).toEqual([
      { kind: 'same', text: 'a ', marks: [] },
      { kind: 'deleted', text: 'b', marks: [] },
      { kind: 'inserted', text: 'c', marks: [bold] },
    ])
  })
})

describe('inlineEdits', () => {
  test('offsets count a break and a note as one', () => {
    const before = block('One', { type: 'note', attrs: { text: 'law' } }, ' two', { type: 'hardBreak' }, 'three')
    const after = block('One', { type: 'note', attrs: { text: 'law' } }, ' two', { type: 'hardBreak' }, 'four')
    expect(inlineEdits(before, after)).toEqual([{ from: 9, to: 14, insert: [text('four')], formatOnly: false }])
  })

  test('formatting only is told as such', () => {
    expect(inlineEdits(block('Zones may join'), block('Zones ', text('may', bold), ' join'))).toEqual([
      { from: 6, to: 9, insert: [text('may', bold)], formatOnly: true },
    ])
  })

  test('property: the edits make the one the other', () => {
    const words = ['the', 'zone', 'of', 'a', 'police', '👮', 'l’État', '!']
    for (let seed = 1; seed <= 2_000; seed++) {
      const random = createRandom(seed)
      const line = () =>
        block(
          ...Array.from({ length: random.below(14) }, () =>
            text(`${random.oneOf(words)} `, ...(random.chance(0.2) ? [bold] : [])),
          ),
        )
      const [before, after] = [line(), line()]
      const units = toInlineUnits(before)
      for (const { from, to, insert } of inlineEdits(before, after).toReversed()) {
        units.splice(from, to - from, ...toInlineUnits({ type: 'paragraph', content: insert }))
      }
      expect(fromInlineUnits(units), `seed ${seed}`).toEqual(after.content ?? [])
    }
  })
})
