import type { Positions } from '@plenum/schema/api/position'
import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { RecommendationPosition } from './recommendation-position.tsx'

type Sent = { stance: string; statement: string; revision: number; answer: (response: Response) => void }
const sent: Sent[] = []

const answerOf = (stance: 'endorse' | 'object' | 'abstain', revision: number): Positions => ({
  validation: null,
  recommendations: [],
  answers: [],
  positions: [{ partnerId: 'p', recommendationId: 'r1', stance, statement: '', revision }],
  earlier: [],
  me: { maySeeAnswers: true },
})
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  sent.length = 0
  vi.stubGlobal('fetch', async (_path: string, { method, body }: { method: string; body?: string }) => {
    // What another has made of it meanwhile.
    if (method === 'GET') return json(answerOf('object', 7))
    return new Promise<Response>((answer) => {
      sent.push({ ...(JSON.parse(body ?? '{}') as Omit<Sent, 'answer'>), answer })
    })
  })
})
afterEach(() => vi.unstubAllGlobals())

async function show() {
  const i18n = await createI18n('en')
  await i18n.loadNamespaces('positions')
  await render(
    i18n,
    new QueryClient(),
    <RecommendationPosition
      themeId="t"
      partnerId="p"
      versionId="v"
      recommendation={{ id: 'r1', number: 1, texts: [{ language: 'en', title: 'Count', statement: 'Count them.' }] }}
      known={undefined}
      earlier={undefined}
      renderDifference={(children) => children}
    />,
  )
  const element = document.body
  const choose = (stance: string) =>
    act(async () => element.querySelector<HTMLInputElement>(`input[value="${stance}"]`)?.click())
  const answer = (index: number, response: Response) =>
    act(async () => {
      sent[index]?.answer(response)
      await new Promise((resolve) => void setTimeout(resolve, 0))
    })
  return { element, choose, answer }
}

test('keeps one position at a time, the last one chosen, each on the one before', async () => {
  const { element, choose, answer } = await show()
  await choose('endorse')
  await choose('object')
  await choose('abstain')
  expect(sent).toMatchObject([{ stance: 'endorse', revision: 0 }])
  await answer(0, json(answerOf('endorse', 1)))
  expect(sent.slice(1)).toMatchObject([{ stance: 'abstain', revision: 1 }])
  expect(element.textContent).toContain('Keeping…')
  await answer(1, json(answerOf('abstain', 2)))
  expect(element.textContent).toContain('Kept, not submitted yet')
})

test('leaves on the page what was refused, and takes the place of what another has made of it only when asked', async () => {
  const { element, choose, answer } = await show()
  await choose('endorse')
  await answer(0, json({ type: 'x', title: 'x', status: 409, code: 'conflict' }, 409))
  await vi.waitFor(() => expect(element.textContent).toContain('changed meanwhile'))
  expect(element.querySelector<HTMLInputElement>('input[value="endorse"]')?.checked).toBe(true)
  expect(sent).toHaveLength(1)
  const again = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === 'Keep mine')
  await vi.waitFor(async () => {
    await act(async () => again?.click())
    expect(sent[1]).toMatchObject({ stance: 'endorse', revision: 7 })
  })
})
