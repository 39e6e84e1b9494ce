import { expect, test } from 'vitest'
import { edit } from '../../test/editing.ts'
import { node, paragraph, recommendation } from '../../test/example-draft.ts'
import type { DraftNode } from '../draft-node.ts'

type At = ReturnType<typeof edit>

const item = (...words: (string | DraftNode)[]) =>
  node('listItem', ...words.map((each) => (typeof each === 'string' ? paragraph(each) : each)))
const list = (...items: DraftNode[]) => node('bulletList', ...items)
const rec = recommendation('r1', 'Title', [paragraph('One'), paragraph('Two')], [paragraph('Why')])
const rec2 = recommendation('r2', 'Title', [paragraph('One'), paragraph('Two')], [paragraph('Why')])
const recOutline = 'rec(title(Title) statement(p(One) p(Two)) rationale(p(Why)))'

const cases: [string, DraftNode[], (at: At) => void, string][] = [
  [
    'a recommendation in the place of an empty paragraph',
    [paragraph()],
    (at) => (
      at.editor.commands.insertRecommendation(),
      at.type('T'),
      at.press('Enter'),
      at.type('s'),
      at.press('Enter'),
      at.press('Enter'),
      at.type('r'),
      at.press('Enter'),
      at.press('Enter'),
      at.type('after')
    ),
    'rec(title(T) statement(p(s)) rationale(p(r))) p(after)',
  ],
  [
    'a recommendation from within another comes after it',
    [rec],
    (at) => (at.select('One'), at.editor.commands.insertRecommendation(), at.type('New')),
    `${recOutline} rec(title(New) statement(p()) rationale(p()))`,
  ],
  [
    'a recommendation from within a list comes after it',
    [list(item('one'))],
    (at) => (at.select('one'), at.editor.commands.insertRecommendation(), at.type('New')),
    'ul(li(p(one))) rec(title(New) statement(p()) rationale(p()))',
  ],
  [
    'Mod-Enter leaves a recommendation',
    [rec],
    (at) => (at.select('One'), at.press('Enter', { mod: true }), at.type('x')),
    `${recOutline} p(x)`,
  ],
  [
    'Mod-Enter between blocks makes a paragraph there, above a recommendation',
    [rec],
    (at) => (at.selectGap(0), at.press('Enter', { mod: true }), at.type('x')),
    `p(x) ${recOutline}`,
  ],
  [
    'and below one',
    [rec],
    (at) => (at.selectGap(at.editor.state.doc.content.size), at.press('Enter', { mod: true }), at.type('x')),
    `${recOutline} p(x)`,
  ],
  [
    'and with Shift-Enter',
    [rec, rec2],
    (at) => (at.selectGap(at.editor.state.doc.child(0).nodeSize), at.press('Enter', { shift: true }), at.type('x')),
    `${recOutline} p(x) ${recOutline}`,
  ],
  [
    'Backspace at the start of a title',
    [paragraph('a'), rec],
    (at) => (at.select('Title'), at.press('Backspace')),
    `p(a) ${recOutline}`,
  ],
  ['Backspace at the start of a statement', [rec], (at) => (at.select('One'), at.press('Backspace')), recOutline],
  [
    'Backspace in an empty recommendation takes it away',
    [paragraph('a'), recommendation('r', '', [paragraph()], [paragraph()])],
    (at) => (at.editor.commands.setTextSelection(5), at.press('Backspace'), at.type('x')),
    'p(a) p(x)',
  ],
  [
    'Backspace in an empty title of one with text',
    [recommendation('r', '', [paragraph('text')], [paragraph()])],
    (at) => (at.editor.commands.setTextSelection(2), at.press('Backspace')),
    'rec(title() statement(p(text)) rationale(p()))',
  ],
  [
    'removing all of a recommendation leaves its parts',
    [rec],
    (at) => (at.select('Title', 0, 'Why', 3), at.press('Backspace'), at.type('x')),
    'rec(title(x) statement(p()) rationale(p()))',
  ],
  [
    'removing across parts leaves all parts',
    [rec],
    (at) => (at.select('Title', 2, 'Why', 1), at.press('Backspace')),
    'rec(title(Tihy) statement(p()) rationale(p()))',
  ],
  [
    'removing from before into a recommendation',
    [paragraph('before'), rec],
    (at) => (at.select('before', 2, 'One', 1), at.press('Backspace')),
    'p(bene) rec(title() statement(p(Two)) rationale(p(Why)))',
  ],
  [
    'removing across recommendations',
    [rec, recommendation('r2', 'Next', [paragraph('Three')], [paragraph('Yes')])],
    (at) => (at.select('Two', 1, 'Three', 2), at.press('Backspace')),
    'rec(title(Title) statement(p(One) p(Tree)) rationale(p(Yes)))',
  ],
  [
    'a title is no heading',
    [rec],
    (at) => (at.select('Title'), at.editor.commands.toggleHeading({ level: 2 })),
    recOutline,
  ],
  [
    'a recommendation goes into no quote and no list',
    [paragraph('a'), rec],
    (at) => (at.select('a', 0, 'One', 1), at.editor.commands.toggleBlockquote(), at.editor.commands.toggleBulletList()),
    `p(a) ${recOutline}`,
  ],
  [
    'a list within a statement',
    [rec],
    (at) => (at.select('One', 0, 'Two', 1), at.editor.commands.toggleBulletList()),
    'rec(title(Title) statement(ul(li(p(One)) li(p(Two)))) rationale(p(Why)))',
  ],
  [
    'clearing formats leaves the parts',
    [rec],
    (at) => (at.select('Title', 0, 'Why', 1), at.editor.commands.clearNodes()),
    recOutline,
  ],
]

test.each(cases)('%s', (_name, blocks, act, expected) => {
  const at = edit(...blocks)
  act(at)
  expect(at.outline()).toBe(expected)
})
