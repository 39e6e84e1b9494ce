import { describe, expect, test } from 'vitest'
import { doc, node, paragraph, recommendation, text, withAttrs } from '../../test/example-draft.ts'
import { createRandom, type Random } from '../../test/random.ts'
import { start } from '../../test/start-draft.ts'
import { editedByHand, openDraft, textIn } from '../../test/suggesting.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { mergeBlocks } from './merge-blocks.ts'

const bold = { type: 'bold' }
const italic = { type: 'italic' }
const block = (...content: (string | DraftNode)[]) => canonicalDraft(withAttrs({ id: 'p' }, paragraph(...content)))
const heading = (level: number, words: string) =>
  canonicalDraft(withAttrs({ id: 'p', level }, node('heading', text(words))))

/** Both ways round. */
function merge(base: DraftNode, x: DraftNode, y: DraftNode): DraftNode | null {
  const merged = mergeBlocks(base, x, y)
  expect(mergeBlocks(base, y, x)).toEqual(merged)
  return merged
}

describe('words', () => {
  const base = block('Zones below a limit may join.')

  test('changed at different places: both', () => {
    const merged = merge(
      base,
      block('Small zones below a limit may join.'),
      block('Zones below a limit must join soon.'),
    )
    expect(merged).toEqual(block('Small zones below a limit must join soon.'))
  })

  test('changed otherwise at the same place: a conflict', () => {
    expect(merge(base, block('Zones below a limit must join.'), block('Zones below a limit can join.'))).toBeNull()
  })

  test('changed alike: once', () => {
    const same = block('Zones below a limit must join.')
    expect(merge(base, same, same)).toEqual(same)
    const more = block('All zones below a limit must join.')
    expect(merge(base, same, more)).toEqual(more)
  })

  test('two different insertions at one spot: a conflict; the same one: once', () => {
    const end = (words: string) => block(`Zones below a limit may join${words}.`)
    expect(merge(base, end(' soon'), end(' freely'))).toBeNull()
    expect(merge(base, end(' soon'), block('All zones below a limit may join soon.'))).toEqual(
      block('All zones below a limit may join soon.'),
    )
  })

  test('removed by one, changed by the other: a conflict', () => {
    expect(merge(base, block('Zones may join.'), block('Zones below a bound may join.'))).toBeNull()
  })

  test('the same removed by both: once', () => {
    expect(merge(base, block('Zones may join.'), block('Zones may join now.'))).toEqual(block('Zones may join now.'))
  })

  test('next to each other', () => {
    expect(merge(base, block('Areas below a limit may join.'), block('Zones under a limit may join.'))).toEqual(
      block('Areas under a limit may join.'),
    )
  })
})

describe('marks', () => {
  const base = block('Zones below a limit may join.')

  test('of one and words of the other', () => {
    const marked = block('Zones ', text('below a limit', bold), ' may join.')
    expect(merge(base, marked, block('Zones below a limit must join.'))).toEqual(
      block('Zones ', text('below a limit', bold), ' must join.'),
    )
  })

  test('of both on the same words', () => {
    expect(
      merge(
        base,
        block(text('Zones below', bold), ' a limit may join.'),
        block('Zones ', text('below a', italic), ' limit may join.'),
      ),
    ).toEqual(block(text('Zones ', bold), text('below', bold, italic), text(' a', italic), ' limit may join.'))
  })

  test('of one type with other attributes: a conflict', () => {
    const link = (href: string) =>
      block(text('Zones', { type: 'link', attrs: { href, title: null } }), ' below a limit may join.')
    expect(merge(base, link('https://a.example/'), link('https://b.example/'))).toBeNull()
  })

  test('a word put into what the other formats is formatted; a word replaced that the other formats is a conflict', () => {
    const whole = block(text('Zones below a limit may join.', bold))
    expect(merge(base, whole, block('Zones below a firm limit must join.'))).toEqual(
      block(text('Zones below a firm limit must join.', bold)),
    )
    const word = block('Zones below a limit ', text('may', bold), ' join.')
    expect(merge(base, word, block('Zones below a limit must join.'))).toBeNull()
    expect(merge(base, word, block('Zones below a limit join.'))).toBeNull()
  })
})

test('atoms count as words', () => {
  const note = (words: string): DraftNode => ({ type: 'note', attrs: { text: words } })
  const base = block('One', note('a'), ' two ', { type: 'hardBreak' }, 'three')
  expect(
    merge(
      base,
      block('One', note('b'), ' two ', { type: 'hardBreak' }, 'three'),
      block('One', note('a'), ' two three'),
    ),
  ).toEqual(block('One', note('b'), ' two three'))
  expect(merge(base, block('One', note('b'), ' two three'), block('One', note('c'), ' two three'))).toBeNull()
})

test('type and attributes', () => {
  const base = block('Local police')
  expect(merge(base, heading(2, 'Local police'), block('The local police'))).toEqual(heading(2, 'The local police'))
  expect(merge(base, heading(2, 'Local police'), heading(3, 'Local police'))).toBeNull()
  expect(merge(heading(1, 'Local'), heading(2, 'Local'), block('Local police'))).toBeNull()
  const shell = (addressees: string, timeFrame: string) => ({
    type: 'recommendation',
    attrs: { id: 'r', addressees, timeFrame },
  })
  expect(merge(shell('', ''), shell('Mayors', ''), shell('', '2026'))).toEqual(shell('Mayors', '2026'))
  expect(merge(shell('', ''), shell('Mayors', ''), shell('Zones', '2026'))).toBeNull()
})

describe('containers', () => {
  const item = (id: string, words: string) =>
    withAttrs({ id }, node('listItem', withAttrs({ id: `${id}-p` }, paragraph(words))))
  const list = (...items: DraftNode[]) => canonicalDraft(withAttrs({ id: 'l' }, node('bulletList', ...items)))
  const base = list(item('a', 'Training'), item('b', 'Pay'))

  test('block by block', () => {
    expect(
      merge(base, list(item('a', 'Training'), item('b', 'Better pay')), list(item('b', 'Pay'), item('c', 'Rank'))),
    ).toEqual(list(item('b', 'Better pay'), item('c', 'Rank')))
  })

  test('removed by one, changed by the other: a conflict', () => {
    expect(merge(base, list(item('b', 'Pay')), list(item('a', 'More training'), item('b', 'Pay')))).toBeNull()
  })

  test('moved by both to different places: a conflict, not two of it', () => {
    const three = list(item('a', 'Training'), item('b', 'Pay'), item('c', 'Rank'))
    const x = list(item('b', 'Pay'), item('a', 'Training'), item('c', 'Rank'))
    const y = list(item('b', 'Pay'), item('c', 'Rank'), item('a', 'Training'))
    expect(merge(three, x, y)).toBeNull()
  })

  test('a table reshaped by both: a conflict', () => {
    const cell = (id: string) => withAttrs({ id }, node('tableCell', withAttrs({ id: `${id}-p` }, paragraph(id))))
    const row = (id: string, ...cells: DraftNode[]) => withAttrs({ id }, node('tableRow', ...cells))
    const table = (...rows: DraftNode[]) => canonicalDraft(withAttrs({ id: 't' }, node('table', ...rows)))
    const old = table(row('r1', cell('a')), row('r2', cell('b')))
    const wider = table(row('r1', cell('a'), cell('c')), row('r2', cell('b'), cell('d')))
    const longer = table(row('r1', cell('a')), row('r2', cell('b')), row('r3', cell('e')))
    expect(merge(old, wider, longer)).toBeNull()
    expect(
      merge(
        old,
        wider,
        table(
          row('r1', cell('a')),
          row('r2', withAttrs({ id: 'b' }, node('tableCell', withAttrs({ id: 'b-p' }, paragraph('B'))))),
        ),
      ),
    ).not.toBeNull()
  })

  test('changed by both in more than there is work for: a conflict, unless one side is as it was', () => {
    const long = (marks: string, end: string) =>
      list(...Array.from({ length: 30 }, (_unused, index) => item(`i${index}`, `${marks} ${end}`)))
    const [old, x, y] = [long('!?'.repeat(300), 'a'), long('?!;'.repeat(200), 'a'), long('!?'.repeat(300), 'b')]
    expect(merge(old, x, y)).toBeNull()
    expect(merge(old, x, old)).toEqual(x)
    const [one, its, others] = [
      list(item('a', `${'!?'.repeat(300)} a`)),
      list(item('a', `${'?!;'.repeat(200)} a`)),
      list(item('a', `${'!?'.repeat(300)} b`)),
    ]
    expect(merge(one, its, others)).toEqual(list(item('a', `${'?!;'.repeat(200)} b`)))
  })

  test('parts of a recommendation', () => {
    const rec = (title: string, statement: string) => canonicalDraft(openRec(title, statement))
    const openRec = (title: string, statement: string) => {
      const json = recommendation('r', title, [withAttrs({ id: 's-p' }, paragraph(statement))])
      return { ...json, content: json.content!.map((part, index) => withAttrs({ id: `part-${index}` }, part)) }
    }
    expect(
      merge(rec('Join', 'Zones join.'), rec('Join zones', 'Zones join.'), rec('Join', 'Small zones join.')),
    ).toEqual(rec('Join zones', 'Small zones join.'))
  })
})

const words = 'the zones of a police are to join and be one for all in it'.split(' ')

function randomLine(base: string[], random: Random): DraftNode {
  const line = [...base]
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(line.length + 1)
    line.splice(at, random.below(3), ...Array.from({ length: random.below(3) }, () => random.oneOf(words)))
  }
  const runs = line.map((word, index) =>
    text(index === 0 ? word : ` ${word}`, ...(random.chance(0.1) ? [random.oneOf([bold, italic])] : [])),
  )
  return block(...runs)
}

test('property: symmetry, and nothing changed by one is what the other made', () => {
  let merged = 0
  for (let seed = 1; seed <= 4_000; seed++) {
    const random = createRandom(seed)
    const line = Array.from({ length: 3 + random.below(12) }, () => random.oneOf(words))
    const [base, x, y] = [block(line.join(' ')), randomLine(line, random), randomLine(line, random)]
    const both = mergeBlocks(base, x, y)
    expect(mergeBlocks(base, y, x), `seed ${seed}`).toEqual(both)
    expect(mergeBlocks(base, base, x)).toEqual(x)
    expect(mergeBlocks(base, x, base)).toEqual(x)
    expect(mergeBlocks(base, x, x)).toEqual(x)
    if (both) merged++
  }
  expect(merged).toBeGreaterThan(400)
})

test('property: the same of whole drafts', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const random = createRandom(seed)
    const ydoc = openDraft(doc(...start.content!))
    const [base, x, y] = [ydoc, editedByHand(ydoc, random, 4, 'x'), editedByHand(ydoc, random, 4, 'y')].map(textIn)
    expect(mergeBlocks(base!, y!, x!), `seed ${seed}`).toEqual(mergeBlocks(base!, x!, y!))
    expect(mergeBlocks(base!, base!, x!)).toEqual(x)
  }
})
