import { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { scopeFor } from '../../../../test/scope-for.ts'
import { ApiProblem } from '../../../shared/api/api-problem.ts'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { DiscussionScope } from '../discussion-scope.ts'
import { Composer } from './composer.tsx'

let texts: i18n
let page: Awaited<ReturnType<typeof render>>
const post = vi.fn<(body: { text: string }, key: string) => Promise<void>>()
const onSent = vi.fn<() => void>()
const onClose = vi.fn<() => void>()

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  texts = await createI18n('nl')
  await texts.loadNamespaces('discussion')
})
beforeEach(() => {
  sessionStorage.clear()
  for (const mock of [post, onSent, onClose]) mock.mockReset()
})
afterEach(() => page.leave())

/** Opens the form as after a reload: everything is new but what the browser keeps. */
async function open(place = 'reply:1', initial = { text: '', mentions: [] }) {
  const scope = scopeFor('anna')
  page = await render(
    texts,
    new QueryClient(),
    <DiscussionScope value={scope}>
      <Composer
        place={place}
        label="Antwoord"
        submit="Versturen"
        initial={initial}
        bodyOf={(text) => ({ text })}
        post={post}
        onSent={onSent}
        onClose={onClose}
      />
    </DiscussionScope>,
  )
}

function field(): HTMLTextAreaElement {
  const found = document.querySelector('textarea')
  if (found === null) throw new Error('no field')
  return found
}

const type = (text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), text)
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () =>
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  )
const send = () => press('Enter', { ctrlKey: true })
const alert = () => document.querySelector('[role=alert]')?.textContent ?? ''
const kept = () => Object.keys(sessionStorage).length

test('sends by Ctrl+Enter what was typed, and then keeps nothing', async () => {
  await open()
  await type('  Kan dat? ')
  expect(kept()).toBe(1)
  await send()
  expect(post.mock.calls.map(([body]) => body)).toEqual([{ text: 'Kan dat?' }])
  expect(onSent).toHaveBeenCalledOnce()
  expect(kept()).toBe(0)
})

test('sends nothing that says nothing', async () => {
  await open()
  await type('   ')
  await send()
  expect(post).not.toHaveBeenCalled()
})

test('after a refusal the text stays, with the reason, and there is a way to send it again', async () => {
  await open()
  await type('Kan dat?')
  post.mockRejectedValueOnce(new ApiProblem('unreachable'))
  await send()
  expect(field().value).toBe('Kan dat?')
  expect(alert()).toContain(texts.t('discussion:composer.notSent'))
  expect(alert()).toContain(texts.t('common:problem.unreachable'))
  expect(onSent).not.toHaveBeenCalled()
  expect(document.querySelector('button[type=submit]')?.textContent).toBe(texts.t('discussion:composer.again'))
})

test('the text outlives leaving, another place, and a reload', async () => {
  await open()
  await type('Half af')
  await page.leave()
  await open('reply:2')
  expect(field().value).toBe('')
  await page.leave()
  await open()
  expect(field().value).toBe('Half af')
})

test('sent again it bears the same key, also after a reload; other words bear another', async () => {
  post.mockRejectedValue(new ApiProblem('unreachable'))
  await open()
  await type('Kan dat?')
  await send()
  await page.leave()
  await open()
  await send()
  await type('Kan dat wel?')
  await send()
  const [first, second, third] = post.mock.calls.map(([, key]) => key)
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('what arrives after the form was left is not offered again', async () => {
  let answer = () => {}
  post.mockImplementationOnce(() => new Promise((resolve) => void (answer = resolve)))
  await open()
  await type('Kan dat?')
  await send()
  await page.leave()
  await act(async () => answer())
  await open()
  expect(field().value).toBe('')
})

test('a second press while the first is on its way sends nothing', async () => {
  post.mockImplementationOnce(() => new Promise(() => {}))
  await open()
  await type('Kan dat?')
  await send()
  await send()
  expect(post).toHaveBeenCalledOnce()
})

test('Escape puts the form away and loses nothing; discarding loses it', async () => {
  await open()
  await type('Half af')
  await press('Escape')
  expect(onClose).toHaveBeenCalledOnce()
  expect(kept()).toBe(1)
  const discard = [...document.querySelectorAll('button')].find(
    (button) => button.textContent === texts.t('discussion:composer.discard'),
  )
  await act(async () => discard?.click())
  expect(kept()).toBe(0)
})

test('a change begins with what was said before', async () => {
  await open('edit:1', { text: 'Zoals het was', mentions: [] })
  expect(field().value).toBe('Zoals het was')
})
