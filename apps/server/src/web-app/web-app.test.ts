import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errors } from '../plugins/errors.ts'
import { webApp } from './web-app.ts'

let folder: string
let app: FastifyInstance
const page = '<!doctype html><title>Plenum</title>'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-web-app-'))
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

async function serve(): Promise<void> {
  app = fastify()
  await app.register(errors)
  await app.register(webApp, { webFolder: join(folder, 'dist') })
}

const get = (url: string, headers: Record<string, string> = { accept: 'text/html' }) => app.inject({ url, headers })

describe('the built web app', () => {
  beforeEach(async () => {
    mkdirSync(join(folder, 'dist/assets'), { recursive: true })
    writeFileSync(join(folder, 'dist/index.html'), page)
    writeFileSync(join(folder, 'dist/icon.svg'), '<svg/>')
    writeFileSync(join(folder, 'dist/assets/main-a1b2c3.js'), 'let a')
    writeFileSync(join(folder, 'dist/assets/main-a1b2c3.js.br'), brotliCompressSync('let a'))
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    await serve()
  })

  it.each(['/', '/themes/abc?language=nl', '/sign-in/link', '/programmes/x/members', '/account'])(
    'answers %s with the one page, asked for each time',
    async (url) => {
      const answer = await get(url)
      expect([answer.statusCode, answer.body]).toEqual([200, page])
      expect(answer.headers['content-type']).toMatch(/^text\/html/)
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )

  it('lets what carries a hash be kept for a year', async () => {
    const answer = await get('/assets/main-a1b2c3.js', { accept: '*/*' })
    expect(answer.body).toBe('let a')
    expect(answer.headers['content-type']).toMatch(/javascript/)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache')
  })

  it('sends what the build has compressed to whoever takes it', async () => {
    const answer = await get('/assets/main-a1b2c3.js', { 'accept-encoding': 'br' })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.headers['content-type']).toMatch(/javascript/)
    expect(answer.rawPayload).toEqual(brotliCompressSync('let a'))
  })

  it.each([
    '/assets/gone-d4e5f6.js',
    '/favicon.ico',
    '/api/nothing',
    '/api',
    '/sync/x',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/assets/../../secret.txt',
  ])('has no page at %s', async (url) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
  })

  it('has a page to check proofs, which can send nothing anywhere', async () => {
    expect((await get('/public/verify')).statusCode).toBe(503)
    writeFileSync(join(folder, 'dist/verify.html'), '<!doctype html><title>Proof</title>')
    await app.close()
    await serve()
    const answer = await get('/public/verify?language=fr')
    expect([answer.statusCode, answer.body]).toEqual([200, '<!doctype html><title>Proof</title>'])
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('connect-src')
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect((await get('/public/other')).statusCode).toBe(404)
  })

  it('gives no page to whoever wants data, and takes no other method', async () => {
    expect((await get('/themes/abc', { accept: 'application/json' })).statusCode).toBe(404)
    expect((await app.inject({ method: 'POST', url: '/' })).statusCode).toBe(404)
  })
})

it('says what to do when it was not built', async () => {
  await serve()
  const answer = await get('/')
  expect(answer.statusCode).toBe(503)
  expect(answer.headers['content-type']).toMatch(/^text\/html/)
  expect(answer.body).toContain('npx -y pnpm@12 start')
  expect((await get('/assets/main.js')).statusCode).toBe(404)
})
