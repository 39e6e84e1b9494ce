import { expect, it } from 'vitest'
import { inlineText } from './inline-text.ts'

it.each([
  ['plain', [{ type: 'text', text: 'plain' }]],
  [
    'a **b** c *d*.',
    [
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' c ' },
      { type: 'text', text: 'd', marks: [{ type: 'italic' }] },
      { type: 'text', text: '.' },
    ],
  ],
  ['**b**', [{ type: 'text', text: 'b', marks: [{ type: 'bold' }] }]],
  [
    '2 * 3',
    [
      { type: 'text', text: '2 ' },
      { type: 'text', text: '*' },
      { type: 'text', text: ' 3' },
    ],
  ],
  ['', []],
])('%j', (text, nodes) => {
  expect(inlineText(text)).toEqual(nodes)
})
