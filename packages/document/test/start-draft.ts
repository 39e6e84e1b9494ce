import { doc, node, paragraph, recommendation, text, withAttrs } from './example-draft.ts'

const cells = (type: string, ...words: string[]) =>
  node('tableRow', ...words.map((each) => node(type, paragraph(each))))

/** A short draft with every kind of block, an empty paragraph among them. */
export const start = doc(
  withAttrs({ level: 1 }, node('heading', text('Local police'))),
  paragraph('Zones differ in size.'),
  recommendation(
    'recommendation-1',
    'Join small zones',
    [paragraph('Zones below a limit join.'), paragraph('By law.')],
    [paragraph('Shifts cannot be filled.')],
  ),
  node('bulletList', node('listItem', paragraph('Training')), node('listItem', paragraph('Pay'), paragraph('Rank'))),
  node('blockquote', paragraph('Nobody may be alone at night.'), paragraph('A mayor')),
  node('table', cells('tableHeader', 'Zone', 'Officers'), cells('tableCell', 'North', '120')),
  paragraph(),
)
