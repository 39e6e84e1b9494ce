import type { DraftMark, DraftNode } from '../src/draft-node.ts'

/** Short ways to write a draft in a test. */
export const text = (words: string, ...marks: DraftMark[]): DraftNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
export const node = (type: string, ...content: DraftNode[]): DraftNode => ({ type, content })
export const withAttrs = (attrs: Record<string, unknown>, from: DraftNode): DraftNode => ({ ...from, attrs })
export const paragraph = (...content: (string | DraftNode)[]): DraftNode =>
  node(
    'paragraph',
    ...content.filter((each) => each !== '').map((each) => (typeof each === 'string' ? text(each) : each)),
  )
export const doc = (...content: DraftNode[]): DraftNode => node('doc', ...content)
export const recommendation = (
  id: string,
  title: string,
  statement: DraftNode[],
  rationale: DraftNode[] = [],
  attrs: { addressees?: string; timeFrame?: string } = {},
): DraftNode =>
  withAttrs(
    { id, addressees: '', timeFrame: '', ...attrs },
    node(
      'recommendation',
      node('recommendationTitle', ...(title === '' ? [] : [text(title)])),
      node('recommendationStatement', ...statement),
      node('recommendationRationale', ...rationale),
    ),
  )

/** One of everything that a draft can have. */
export const everything = doc(
  withAttrs({ id: 'h', level: 1 }, node('heading', text('Police locale'))),
  paragraph(
    'Zones ',
    text('differ', { type: 'bold' }),
    text(' in ', { type: 'italic' }, { type: 'underline' }),
    text('size', { type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2', title: null } }),
    { type: 'hardBreak' },
    text('et langue', { type: 'language', attrs: { lang: 'fr' } }),
    { type: 'note', attrs: { text: 'Law of 7 December 1998' } },
    text('!', { type: 'strike' }),
  ),
  recommendation(
    'rec-1',
    'Join small zones',
    [paragraph('Zones below a limit join.')],
    [paragraph('Shifts cannot be filled.'), node('bulletList', node('listItem', paragraph('at night')))],
    { addressees: 'Minister of the Interior', timeFrame: 'Before 2026' },
  ),
  withAttrs(
    { start: 3, type: 'a' },
    node(
      'orderedList',
      node('listItem', paragraph('one'), node('bulletList', node('listItem', paragraph('nested')))),
      node('listItem', paragraph('two')),
    ),
  ),
  node('blockquote', paragraph('Nobody may be alone.')),
  { type: 'horizontalRule' },
  node(
    'table',
    node('tableRow', node('tableHeader', paragraph('Zone')), node('tableHeader', paragraph('Officers'))),
    node(
      'tableRow',
      node('tableHeader', paragraph('North')),
      withAttrs({ align: 'right', colwidth: [120] }, node('tableCell', paragraph('120'), paragraph('of 150'))),
    ),
    node('tableRow', withAttrs({ colspan: 2 }, node('tableCell', paragraph('Total')))),
  ),
)
