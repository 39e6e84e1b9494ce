import { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import type { SuggestionStand } from './suggestion-stand.ts'
import { SuggestionView } from './suggestion-view.tsx'

let texts: i18n
let page: Awaited<ReturnType<typeof render>>

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  texts = await createI18n('nl')
  await texts.loadNamespaces('discussion')
})
afterEach(() => page.leave())

const paragraph = (text: string) => ({ type: 'paragraph', attrs: { id: 'b' }, content: [{ type: 'text', text }] })
const [current, proposed] = [paragraph('Wie uitvalt.'), paragraph('Wie opgeeft.')]

/** What is said of how it stands, at the id by which the button finds it. */
async function said(state: SuggestionStand['state'] | null, isEarlier: boolean) {
  page = await render(
    texts,
    new QueryClient(),
    <SuggestionView
      change={{ kind: 'change', blockId: 'b', base: current, proposed }}
      stand={state === null ? null : { state, current, proposed }}
      lang="nl"
      others={0}
      isEarlier={isEarlier}
      warningId="why"
      brief={false}
    />,
  )
  return document.querySelector('#why')?.textContent
}

test.each([null, 'clean', 'rebased'] as const)('made on an earlier text: says so where it stands %s', async (state) => {
  expect(await said(state, true)).toBe(texts.t('discussion:suggestion.earlier'))
})

test.each(['conflict', 'gone', 'done'] as const)(
  'made on an earlier text: does not say that it replaces words where it stands %s',
  async (state) => {
    expect(await said(state, true)).toBe(texts.t(`discussion:suggestion.${state}`))
  },
)

test('made on the present text: says nothing of it', async () => {
  expect(await said('clean', false)).toBeUndefined()
})
