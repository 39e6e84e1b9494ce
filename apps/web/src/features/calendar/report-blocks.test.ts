import { expect, it } from 'vitest'
import { reportBlocks } from './report-blocks.ts'

it('takes a report apart into paragraphs, headings and lists', () => {
  expect(reportBlocks('Eerst.\nVerder.\n\n## Vragen\n- Wie?\n- Wat?\n\n<b>geen</b> opmaak')).toEqual([
    { type: 'paragraph', text: 'Eerst.\nVerder.' },
    { type: 'heading', text: 'Vragen' },
    { type: 'list', items: ['Wie?', 'Wat?'] },
    { type: 'paragraph', text: '<b>geen</b> opmaak' },
  ])
  expect(reportBlocks('')).toEqual([])
  expect(reportBlocks('#geen kop\n-geen punt')).toEqual([{ type: 'paragraph', text: '#geen kop\n-geen punt' }])
})
