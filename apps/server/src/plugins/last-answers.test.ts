import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { lastAnswers } from './last-answers.ts'

test('a request that is under way at the end is answered, and its connection does not keep the server', async () => {
  const app = fastify({ keepAliveTimeout: 3_600_000 })
  await app.register(lastAnswers)
  let arrived: () => void = () => {}
  const underWay = new Promise<void>((resolve) => {
    arrived = resolve
  })
  let answer: () => void = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  app.get('/', async () => {
    arrived()
    await answered
    return { ok: true }
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const asking = fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'keep-alive' } })
  await underWay
  const closing = app.close()
  await setTimeout(20)
  answer()
  const response = await asking
  expect(await response.json()).toEqual({ ok: true })
  expect(response.headers.get('connection')).toBe('close')
  await closing
})
