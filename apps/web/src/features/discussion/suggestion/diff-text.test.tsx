import type { DiffPart } from '@plenum/document/suggestion/word-diff'
import { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { DiffText } from './diff-text.tsx'

let texts: i18n
let page: Awaited<ReturnType<typeof render>>

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  texts = await createI18n('nl')
  await texts.loadNamespaces('discussion')
})
afterEach(() => page.leave())

const bold = [{ type: 'bold' }]
const parts: DiffPart[] = [
  { kind: 'attribute', name: 'addressees', before: 'De minister', after: undefined },
  { kind: 'attribute', name: 'level', before: 2, after: 3 },
  { kind: 'same', text: 'door bij ', marks: [] },
  { kind: 'deleted', text: 'een lokale zone', marks: [] },
  { kind: 'inserted', text: 'twee korpsen', marks: [] },
  { kind: 'formatted', text: ' samen', before: [], after: bold },
]
const show = async (shown: readonly DiffPart[]) => {
  page = await render(texts, new QueryClient(), <DiffText parts={shown} lang="fr" />)
}
const heard = () => document.body.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''

test('says in words what is inserted and deleted, for those who do not see colours and lines', async () => {
  await show(parts.slice(2, 5))
  expect(heard()).toBe('door bij [geschrapt: een lokale zone] [ingevoegd: twee korpsen]')
  expect(document.querySelector('del')?.textContent).toContain('een lokale zone')
  expect(document.querySelector('ins')?.textContent).toContain('twee korpsen')
})

test('the words of the text are in its language, those about it in the reader’s', async () => {
  await show(parts.slice(2, 5))
  const languageOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang')
  expect(languageOf(document.querySelector('ins'))).toBe('fr')
  expect(languageOf(document.querySelector('ins span'))).toBe('nl')
})

test('tells of other formatting and of attributes', async () => {
  await show([...parts.slice(0, 2), ...parts.slice(5)])
  expect(heard()).toContain('[andere opmaak: samen]')
  expect(heard()).toContain('Aan wie [geschrapt: De minister]')
  expect(document.querySelectorAll('p')).toHaveLength(2)
})

test('says so when there is nothing to see', async () => {
  await show([])
  expect(heard()).toBe(texts.t('discussion:diff.nothing'))
})
