import { describe, expect, test } from 'vitest'
import { edit } from '../../test/editing.ts'
import { node, paragraph, recommendation, text, withAttrs } from '../../test/example-draft.ts'
import type { DraftNode } from '../draft-node.ts'

type At = ReturnType<typeof edit>

const item = (...words: (string | DraftNode)[]) =>
  node('listItem', ...words.map((each) => (typeof each === 'string' ? paragraph(each) : each)))
const list = (...items: DraftNode[]) => node('bulletList', ...items)
const quote = (...words: string[]) => node('blockquote', ...words.map((each) => paragraph(each)))
const rec = recommendation('r1', 'Title', [paragraph('One'), paragraph('Two')], [paragraph('Why')])

const cases: [string, DraftNode[], (at: At) => void, string][] = [
  // Enter
  [
    'Enter in the middle of an item',
    [list(item('one'), item('two'))],
    (at) => (at.select('one', 1), at.press('Enter')),
    'ul(li(p(o)) li(p(ne)) li(p(two)))',
  ],
  [
    'Enter at the start of an item',
    [list(item('one'))],
    (at) => (at.select('one'), at.press('Enter')),
    'ul(li(p()) li(p(one)))',
  ],
  [
    'Enter at the end of an item',
    [list(item('one'))],
    (at) => (at.select('one', 3), at.press('Enter'), at.type('x')),
    'ul(li(p(one)) li(p(x)))',
  ],
  [
    'Enter twice leaves a list',
    [list(item('one'), item('two'))],
    (at) => (at.select('one', 3), at.press('Enter'), at.press('Enter'), at.type('x')),
    'ul(li(p(one))) p(x) ul(li(p(two)))',
  ],
  [
    'Enter twice in a nested item',
    [list(item('one', list(item('sub'))))],
    (at) => (at.select('sub', 3), at.press('Enter'), at.press('Enter'), at.type('x')),
    'ul(li(p(one) ul(li(p(sub)))) li(p(x)))',
  ],
  [
    'Enter twice leaves a quote',
    [quote('q')],
    (at) => (at.select('q', 1), at.press('Enter'), at.press('Enter'), at.type('x')),
    'quote(p(q)) p(x)',
  ],
  [
    'Enter at the end of a heading',
    [withAttrs({ level: 1 }, node('heading', text('H')))],
    (at) => (at.select('H', 1), at.press('Enter'), at.type('x')),
    'h(H) p(x)',
  ],
  // Backspace and Delete
  [
    'Backspace at the start of the first item',
    [list(item('one'), item('two'))],
    (at) => (at.select('one'), at.press('Backspace')),
    'p(one) ul(li(p(two)))',
  ],
  [
    'Backspace at the start of a later item',
    [list(item('one'), item('two'))],
    (at) => (at.select('two'), at.press('Backspace')),
    'ul(li(p(one) p(two)))',
  ],
  [
    'removing all of an item leaves it',
    [list(item('one', 'more'), item('two'))],
    (at) => (at.select('one', 0, 'more', 4), at.press('Backspace'), at.type('x')),
    'ul(li(p(x)) li(p(two)))',
  ],
  [
    'removing across items',
    [list(item('one'), item('two'), item('three'))],
    (at) => (at.select('one', 1, 'three', 2), at.press('Backspace')),
    'ul(li(p(oree)))',
  ],
  [
    'removing all items leaves a paragraph',
    [paragraph('a'), list(item('one'), item('two')), paragraph('b')],
    (at) => (at.select('one', 0, 'two', 3), at.press('Backspace'), at.type('x')),
    'p(a) p(x) p(b)',
  ],
  [
    'removing all of a quote leaves it',
    [paragraph('a'), quote('one', 'two')],
    (at) => (at.select('one', 0, 'two', 3), at.press('Backspace'), at.type('x')),
    'p(a) quote(p(x))',
  ],
  [
    'removing everything leaves a paragraph',
    [rec, paragraph('x')],
    (at) => (at.editor.commands.selectAll(), at.press('Backspace'), at.type('y')),
    'p(y)',
  ],
  // Tab
  [
    'Tab nests an item, Shift-Tab brings it back',
    [list(item('one'), item('two'))],
    (at) => (at.select('two'), at.press('Tab'), at.press('Tab', { shift: true })),
    'ul(li(p(one)) li(p(two)))',
  ],
  [
    'Tab nests an item',
    [list(item('one'), item('two'))],
    (at) => (at.select('two'), at.press('Tab')),
    'ul(li(p(one) ul(li(p(two)))))',
  ],
  // Notes and tables
  [
    'a note',
    [paragraph('text')],
    (at) => (at.select('text', 2), at.editor.commands.insertNote('n'), at.type('y')),
    'p(te note() yxt)',
  ],
  [
    'a new table has somewhere to write, and the cursor is there',
    [paragraph()],
    (at) => (at.editor.commands.insertTable({ rows: 2, cols: 2 }), at.type('a'), at.press('Tab'), at.type('b')),
    'table(tr(th(p(a)) th(p(b))) tr(td(p()) td(p())))',
  ],
  [
    'Tab in the last cell makes a row',
    [paragraph()],
    (at) => (
      at.editor.commands.insertTable({ rows: 1, cols: 2, withHeaderRow: false }),
      at.press('Tab'),
      at.press('Tab'),
      at.type('x')
    ),
    'table(tr(td(p()) td(p())) tr(td(p(x)) td(p())))',
  ],
  [
    'a new column has somewhere to write',
    [paragraph()],
    (at) => (
      at.editor.commands.insertTable({ rows: 1, cols: 1, withHeaderRow: false }),
      at.editor.commands.addColumnAfter(),
      at.press('Tab'),
      at.type('x')
    ),
    'table(tr(td(p()) td(p(x))))',
  ],
]

describe('editing goes as people expect it, lenient as the schema is', () => {
  test.each(cases)('%s', (_name, blocks, act, expected) => {
    const at = edit(...blocks)
    act(at)
    expect(at.outline()).toBe(expected)
  })
})
