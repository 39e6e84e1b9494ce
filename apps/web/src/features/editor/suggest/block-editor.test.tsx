import { QueryClient } from '@tanstack/react-query'
import type { DraftNode } from '@plenum/document/draft-node'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { BlockEditor } from './block-editor.tsx'

const paragraph = (id: string, text: string): DraftNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

afterEach(() => vi.unstubAllGlobals())

test('has the focus, at the end of the text, from the moment that it is in the page', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // A busy browser: nothing that was put off comes in time.
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const texts = await createI18n('nl')
  await texts.loadNamespaces(['suggesting', 'editor'])
  const blocks = [paragraph('a', 'De wijkagent'), paragraph('b', 'is het eerste gezicht.')]
  const onChange = vi.fn()
  const page = await render(texts, new QueryClient(), <BlockEditor blocks={blocks} language="nl" onChange={onChange} />)
  const field = document.querySelector('[role="textbox"]')
  expect(field?.textContent).toBe('De wijkagentis het eerste gezicht.')
  expect(document.activeElement).toBe(field)
  const { anchorNode, anchorOffset } = document.getSelection()!
  expect([anchorNode?.textContent, anchorOffset]).toEqual(['is het eerste gezicht.', 22])
  await page.leave()
})
