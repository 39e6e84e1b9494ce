import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMovableClock } from '../../test/movable-clock.ts'
import { type TestDatabase, openTestDatabase, testDialects } from '../../test/databases.ts'
import { AppError } from '../app-error.ts'
import type { ServerDeps } from '../server-deps.ts'
import { deleteOutdated } from './delete-outdated.ts'
import { errors } from './errors.ts'
import { idempotency } from './idempotency.ts'
import { signedInDecorator } from './signed-in.ts'
import fastifyPlugin from 'fastify-plugin'

/** Stands for the auth plugin: the header says who it is. */
const auth = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.decorateRequest(signedInDecorator, null)
    app.addHook('onRequest', async (request) => {
      const personId = request.headers['x-person']
      if (personId !== undefined) request.setDecorator(signedInDecorator, { personId, sessionId: 's', expiresAt: 0 })
    })
  },
  { name: 'auth' },
)

describe.each(testDialects)('Idempotency-Key on %s', (dialect) => {
  let database: TestDatabase
  let app: FastifyInstance
  const clock = createMovableClock()
  let runs: number
  let gate: Promise<void>

  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    runs = 0
    gate = Promise.resolve()
    app = fastify()
    await app.register(errors)
    await app.register(auth)
    await app.register(idempotency, { db: database.db, clock } as unknown as ServerDeps)
    app.post<{ Body: { name?: string } }>('/things', async (request, reply) => {
      runs += 1
      await gate
      return reply.code(201).send({ number: runs, name: request.body.name })
    })
    app.delete('/things/1', async (_request, reply) => {
      runs += 1
      return reply.code(204).send()
    })
    app.post('/refused', async () => {
      runs += 1
      throw new AppError('conflict', 'Not now.')
    })
    app.post('/broken', async () => {
      runs += 1
      throw new Error('a bug')
    })
    app.post('/cookie', async (_request, reply) => {
      runs += 1
      return reply.header('set-cookie', 'secret=1').send({})
    })
    app.get('/things', async () => ({ number: (runs += 1) }))
  })
  afterEach(async () => {
    await app.close()
    await database.close()
  })

  const send = (
    url: string,
    options: { key?: string; person?: string; body?: object; method?: 'GET' | 'DELETE' } = {},
  ) =>
    app.inject({
      method: options.method ?? 'POST',
      url,
      ...(options.method === undefined && { payload: options.body ?? { name: 'a' } }),
      headers: { 'x-person': options.person ?? 'an', 'idempotency-key': options.key ?? 'k1' },
    })
  const rows = () => database.db.selectFrom('idempotency').selectAll().execute()

  it('gives the stored answer to the same request', async () => {
    const first = await send('/things')
    const second = await send('/things')
    expect(runs).toBe(1)
    expect([second.statusCode, second.body]).toEqual([201, first.body])
    expect(second.headers['content-type']).toBe(first.headers['content-type'])
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect(second.headers['idempotency-replayed']).toBe('true')
  })

  it('gives an answer without a body again too', async () => {
    await send('/things/1', { method: 'DELETE' })
    const second = await send('/things/1', { method: 'DELETE' })
    expect([runs, second.statusCode, second.body]).toEqual([1, 204, ''])
  })

  it('refuses the key for another request', async () => {
    await send('/things')
    for (const other of [
      await send('/things', { body: { name: 'b' } }),
      await send('/refused'),
      await send('/things?x=1'),
    ]) {
      expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency-key-reused'])
    }
    expect(runs).toBe(1)
  })

  it('keeps the keys of people apart', async () => {
    await send('/things')
    const other = await send('/things', { person: 'bo' })
    expect([runs, other.json().number]).toEqual([2, 2])
  })

  it('runs one of several at once and tells the others to come back', async () => {
    let open = () => {}
    gate = new Promise((resolve) => {
      open = () => resolve()
    })
    const first = send('/things')
    await expect.poll(() => runs).toBe(1)
    const second = await send('/things')
    expect([second.statusCode, second.json().code, second.headers['retry-after']]).toEqual([409, 'conflict', '1'])
    open()
    expect((await first).statusCode).toBe(201)
    expect((await send('/things')).body).toBe((await first).body)
    expect(runs).toBe(1)
  })

  it('takes over a key whose request died with its process', async () => {
    const dead = { person_id: 'an', key: 'k1', request_hash: 'h', status: 0, body: '', created_at: clock.now() }
    await database.db.insertInto('idempotency').values(dead).execute()
    expect((await send('/things')).statusCode).toBe(422)
    clock.advance(60_000)
    expect((await send('/things')).statusCode).toBe(201)
  })

  it('takes over nobody else’s key', async () => {
    const dead = { person_id: 'bo', key: 'k1', request_hash: 'h', status: 0, body: '', created_at: clock.now() }
    await database.db.insertInto('idempotency').values(dead).execute()
    clock.advance(60_000)
    const first = await send('/things')
    expect([(await send('/things')).body, runs]).toEqual([first.body, 1])
    expect(await rows()).toContainEqual(dead)
  })

  it.each(['/refused', '/broken', '/cookie'])('stores nothing of %s', async (url) => {
    const first = await send(url)
    const second = await send(url)
    expect([runs, second.statusCode]).toEqual([2, first.statusCode])
    expect(await rows()).toEqual([])
  })

  it('is not for reading, nor for whoever is not signed in', async () => {
    await send('/things', { method: 'GET' })
    await send('/things', { method: 'GET' })
    for (let asked = 0; asked < 2; asked += 1) {
      await app.inject({ method: 'POST', url: '/things', payload: {}, headers: { 'idempotency-key': 'k1' } })
    }
    expect([runs, await rows()]).toEqual([4, []])
  })

  it.each(['', 'with space', 'é', 'x'.repeat(201)])('refuses the key %j', async (key) => {
    const answer = await send('/things', { key })
    expect([answer.statusCode, answer.json().fields[0].path]).toEqual([400, 'Idempotency-Key'])
    expect(runs).toBe(0)
  })

  it('forgets after a day', async () => {
    await send('/things')
    clock.advance(24 * 60 * 60 * 1000 - 1)
    await deleteOutdated({ db: database.db, clock })
    expect(await rows()).toHaveLength(1)
    clock.advance(1)
    expect((await send('/things')).json().number).toBe(2)
    clock.advance(24 * 60 * 60 * 1000)
    await deleteOutdated({ db: database.db, clock })
    expect(await rows()).toEqual([])
  })
})
