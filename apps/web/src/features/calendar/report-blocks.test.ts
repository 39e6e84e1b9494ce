import { expect, it } from 'vitest'
import { reportBlocks } from './report-blocks.ts'

it('takes a report apart into paragraphs, headings and lists', () => {
  expect(reportBlocks('Eerst.\nVerder.\n\n## Vragen\n- Wie?\n- Wat?\n\n<b>geen</b> opmaak')).toEqual([
    { type: 'paragraph', at: 0, text: 'Eerst.\nVerder.' },
    { type: 'heading', at: 3, text: 'Vragen' },
    {
      type: 'list',
      at: 4,
      items: [
        { at: 4, text: 'Wie?' },
        { at: 5, text: 'Wat?' },
      ],
    },
    { type: 'paragraph', at: 7, text: '<b>geen</b> opmaak' },
  ])
  expect(reportBlocks('')).toEqual([])
  expect(reportBlocks('#geen kop\n-geen punt')).toEqual([{ type: 'paragraph', at: 0, text: '#geen kop\n-geen punt' }])
})
