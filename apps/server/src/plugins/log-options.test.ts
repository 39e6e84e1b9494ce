import { Writable } from 'node:stream'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { logOptions } from './log-options.ts'
import { requestLog } from './request-log.ts'
import { errors } from './errors.ts'
import { signedInDecorator } from './signed-in.ts'

function createLog() {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  return {
    stream,
    lines: () =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    text: () => text,
  }
}

test('a log line says who asked for what, and holds no secret and no text', async () => {
  const log = createLog()
  const app = fastify({ logger: { ...logOptions('trace'), stream: log.stream } })
  app.decorateRequest(signedInDecorator, null)
  await app.register(errors)
  await app.register(requestLog)
  app.post('/api/things', async (request) => {
    request.log.info({ req: request, headers: request.headers, token: 'hush-3' }, 'whatever')
    throw Object.assign(new Error('UNIQUE constraint failed'), { detail: 'Key (email)=(hush-4) exists', code: '23505' })
  })
  await app.inject({
    method: 'POST',
    url: '/api/things?token=hush-1',
    headers: { cookie: 'plenum-session=hush-2', authorization: 'Bearer hush-5' },
    payload: { text: 'hush-6' },
  })
  expect(log.text()).not.toContain('hush')
  const answered = log.lines().find((line) => line.msg === 'answered')
  expect(answered).toMatchObject({ level: 30, method: 'POST', path: '/api/things', status: 500 })
  const failed = log.lines().find((line) => line.msg === 'request failed')
  expect(failed.err).toMatchObject({ type: 'Error', message: 'UNIQUE constraint failed', code: '23505' })
  expect(failed.err.stack).toContain('log-options.test.ts')
  expect(failed.reqId).toBe(answered.reqId)
  await app.close()
})
