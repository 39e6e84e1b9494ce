import { expect, test } from 'vitest'
import { createTestApp } from '../../test/test-app.ts'

const addresses = ['/', '/api/session', '/api/nothing', '/healthz', '/api/docs/', '/assets/gone.js']

test.each(addresses)('%s forbids what it does not need', async (url) => {
  const { app, close } = await createTestApp()
  const { headers } = await app.inject({ url, headers: { accept: 'text/html' } })
  const policy = String(headers['content-security-policy'])
  expect(policy).toMatch(/default-src 'none'/)
  expect(policy).toMatch(/script-src 'self'(;|$)/)
  expect(policy).toMatch(/frame-ancestors 'none'/)
  expect(policy).toMatch(/base-uri 'none'/)
  expect(policy).not.toMatch(/unsafe-eval|https:|\*/)
  if (!url.startsWith('/api/docs')) expect(policy).not.toMatch(/unsafe/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['permissions-policy']).toContain('camera=()')
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['x-powered-by']).toBeUndefined()
  await close()
})

test('over https browsers are told to stay there', async () => {
  const { app, close } = await createTestApp({ config: { url: 'https://plenum.example.org' } })
  expect((await app.inject('/healthz')).headers['strict-transport-security']).toBe('max-age=31536000')
  await close()
})

test('answers of the API are kept by nobody', async () => {
  const { app, close } = await createTestApp()
  expect((await app.inject('/api/setup')).headers['cache-control']).toBe('no-store')
  await close()
})
