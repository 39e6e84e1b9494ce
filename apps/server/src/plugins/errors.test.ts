import fastify, { type InjectOptions } from 'fastify'
import {
  type FastifyPluginAsyncZod,
  type ZodTypeProvider,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError } from '../app-error.ts'
import { errors, frameworkErrors } from './errors.ts'

const routes: FastifyPluginAsyncZod = async (app) => {
  const body = z.object({ name: z.object({ nl: z.string().min(2) }).strict(), age: z.int() }).strict()
  app.post('/things', { schema: { body, response: { 200: z.object({ ok: z.boolean() }) } } }, () => ({ ok: true }))
  app.get('/refusal', { schema: { response: { 200: z.object({ ok: z.boolean() }) } } }, () => {
    throw new AppError('last-organiser', 'A programme keeps one organiser.')
  })
  app.get('/bug', () => {
    throw Object.assign(new Error('select * from person where secret'), { statusCode: 418, code: 'SQLITE_ERROR' })
  })
  app.get('/wrong-answer', { schema: { response: { 200: z.object({ ok: z.boolean() }) } } }, () => {
    return { secret: 'hunter2' } as never
  })
}

async function inject(request: InjectOptions | string) {
  const app = fastify({ bodyLimit: 1000, frameworkErrors }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(errors)
  await app.register(routes)
  const response = await app.inject(request)
  await app.close()
  return response
}

const post = (payload: string, type = 'application/json') =>
  inject({ method: 'POST', url: '/things', payload, headers: { 'content-type': type } })

describe('every error is problem details with a code of the closed list', () => {
  it('names each field that was not accepted, unknown ones too', async () => {
    const response = await post(JSON.stringify({ name: { nl: 'x', en: 'y' }, age: 'old', role: 'organiser' }))
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const problem = response.json()
    expect(problem).toMatchObject({ type: 'urn:plenum:problem:bad-request', status: 400, code: 'bad-request' })
    expect(problem.fields.map((field: { path: string }) => field.path).sort()).toEqual([
      'age',
      'name.en',
      'name.nl',
      'role',
    ])
  })

  it.each([
    ['broken JSON', '{"name":', 'application/json', 400, 'malformed'],
    ['an empty body', '', 'application/json', 400, 'malformed'],
    ['another media type', 'name=nl', 'application/x-www-form-urlencoded', 400, 'bad-request'],
    ['a prototype in disguise', '{"__proto__":{"x":1}}', 'application/json', 400, 'malformed'],
    ['an oversize body', JSON.stringify({ name: 'x'.repeat(2000) }), 'application/json', 413, 'too-large'],
    ['a list where an object belongs', '[]', 'application/json', 400, 'bad-request'],
    ['null', 'null', 'application/json', 400, 'bad-request'],
  ])('refuses %s', async (_what, payload, type, status, code) => {
    const response = await post(payload, type)
    expect({ status: response.statusCode, code: response.json().code }).toEqual({ status, code })
    expect(response.headers['content-type']).toContain('application/problem+json')
  })

  it('passes a refusal on with its status and its sentence', async () => {
    const response = await inject('/refusal')
    expect(response.statusCode).toBe(409)
    expect(response.json()).toEqual({
      type: 'urn:plenum:problem:last-organiser',
      title: 'Last organiser',
      status: 409,
      code: 'last-organiser',
      detail: 'A programme keeps one organiser.',
    })
  })

  it.each(['/bug', '/wrong-answer'])('leaks nothing of a bug at %s', async (url) => {
    const response = await inject(url)
    expect(response.statusCode).toBe(500)
    expect(response.json().code).toBe('internal')
    expect(response.body).not.toMatch(/secret|select|SQLITE|schema|hunter2/)
  })

  it('knows no such address, nor one that cannot be decoded', async () => {
    const unknown = await inject('/nowhere')
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'not-found'])
    const undecodable = await inject('/%E0%A4%A')
    expect(undecodable.statusCode).toBe(400)
    expect(undecodable.json().code).toBe('malformed')
  })
})
