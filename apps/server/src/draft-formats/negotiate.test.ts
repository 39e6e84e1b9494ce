import { expect, it } from 'vitest'
import { negotiate } from './negotiate.ts'

it.each([
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['APPLICATION/JSON', 'application/json'],
  ['text/html', 'text/html'],
  ['text/markdown; charset=utf-8', 'text/markdown'],
  ['text/plain', 'text/plain'],
  ['text/*', 'text/html'],
  // What browsers send.
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['text/html;q=0.5, text/markdown;q=0.8', 'text/markdown'],
  ['text/html;q=0.5, text/markdown;q=0.5', 'text/html'],
  // The more specific range decides, whatever the others say and in whatever order.
  ['*/*, application/json;q=0', 'text/html'],
  ['text/*;q=0.9, text/html;q=0.1, application/json;q=0.5', 'text/markdown'],
  ['text/html;q=0, text/*;q=0.2', 'text/markdown'],
  ['image/png, */*;q=0.1', 'application/json'],
  ['application/xml', null],
  ['application/json;q=0', null],
  ['*/*;q=0', null],
  ['*/html', null],
  ['text', null],
  ['text/html;q=2', null],
  ['text/html;q=-1', null],
  ['text/html;q=0.1234', null],
  ['text/html/x', null],
  [',,;,', null],
])('%s gets %s', (accept, mediaType) => {
  expect(negotiate(accept)).toBe(mediaType)
})
