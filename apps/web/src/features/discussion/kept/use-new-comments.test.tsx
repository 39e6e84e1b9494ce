import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { createKeptTexts } from './kept-texts.ts'
import { newCommentPlace } from './new-comment.ts'
import { type NewComments, useNewComments } from './use-new-comments.ts'

const keptTexts = createKeptTexts(sessionStorage, 'anna', 't')
const onQuote = (quote: string) => ({ on: 'passage' as const, language: 'nl' as const, from: 'a', to: 'b', quote })
let page: Awaited<ReturnType<typeof render>>
let comments: NewComments

function Probe() {
  comments = useNewComments(keptTexts)
  return null
}

async function open() {
  page = await render(await createI18n('nl'), new QueryClient(), <Probe />)
}
const begin = (quote: string) => act(async () => comments.begin(onQuote(quote)))
const typeInOpen = (words: string) => {
  const comment = comments.comments.find(({ id }) => id === comments.openId)
  if (comment === undefined) throw new Error('no form is open')
  keptTexts.write(newCommentPlace(comment), { text: words, mentions: [], attempt: null })
}
const quotes = () => comments.comments.map(({ about }) => ('quote' in about ? about.quote : about.on))

beforeAll(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
beforeEach(() => sessionStorage.clear())
afterEach(() => page.leave())

test('a comment that was begun stays when another is begun, and after a reload', async () => {
  await open()
  await begin('een')
  typeInOpen('over een')
  await begin('twee')
  typeInOpen('over twee')
  expect(quotes()).toEqual(['een', 'twee'])
  await page.leave()
  await open()
  expect(quotes()).toEqual(['een', 'twee'])
  expect(comments.openId).toBeNull()
})

test('one in which nothing was typed leaves no trace', async () => {
  await open()
  await begin('een')
  await begin('twee')
  expect(quotes()).toEqual(['twee'])
  await act(async () => comments.close())
  expect(quotes()).toEqual([])
  expect(sessionStorage).toHaveLength(0)
})

test('the same passage again is the same comment, with who was to see it', async () => {
  await open()
  await begin('een')
  typeInOpen('over een')
  const [comment] = comments.comments
  if (comment !== undefined) await act(async () => comments.change({ ...comment, visibility: 'organisation' }))
  await begin('twee')
  await begin('een')
  expect(quotes()).toEqual(['een'])
  expect(comments.comments[0]?.visibility).toBe('organisation')
  expect(comments.openId).toBe(comment?.id)
})

test('what was sent is gone', async () => {
  await open()
  await begin('een')
  typeInOpen('over een')
  const id = comments.openId ?? ''
  await act(async () => comments.remove(id))
  expect(quotes()).toEqual([])
  expect(comments.openId).toBeNull()
})
