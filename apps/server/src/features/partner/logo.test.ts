import type { PartnerDetail } from '@plenum/schema/api/partner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])
const webp = Buffer.from('RIFF\u0010\0\0\0WEBPVP8 ', 'latin1')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describe.each(testDialects)('logos of partners on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const put = (as: SignedInPerson, partnerId: string, bytes: Buffer, type = 'image/png') =>
    call<PartnerDetail>(test, as, 'PUT', `/api/partners/${partnerId}/logo`, bytes, { 'content-type': type })
  const get = (as: SignedInPerson | null, partnerId: string, tag?: string) =>
    test.app.inject({
      url: `/api/partners/${partnerId}/logo`,
      headers: { ...(as !== null && { cookie: as.cookie }), ...(tag !== undefined && { 'if-none-match': tag }) },
    })

  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
  ])('are given back as %s, so that nothing in them can run', async (type, bytes) => {
    const { organiser, observer, partnerId } = await createCast(test)
    // What the request says of the bytes does not count.
    const set = await put(organiser, partnerId, bytes, 'text/html')
    expect(set).toMatchObject({ status: 200, body: { revision: 2 } })
    const seen = await get(observer, partnerId)
    expect(seen.rawPayload).toEqual(bytes)
    expect(seen.headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
      etag: `"${set.body.logo}"`,
    })
    expect((await get(observer, partnerId, `"${set.body.logo}"`)).statusCode).toBe(304)
  })

  it('are images by their bytes, and not too large', async () => {
    const { organiser, partnerId } = await createCast(test)
    for (const bytes of [svg, Buffer.from('GIF89a'), Buffer.from('%PDF-1.7'), Buffer.alloc(0), png.subarray(0, 8)]) {
      expect(await put(organiser, partnerId, bytes)).toMatchObject({ status: 415, code: 'file-refused' })
    }
    expect((await put(organiser, partnerId, Buffer.from('{"a":1}'), 'application/json')).code).toBe('file-refused')
    const large = Buffer.concat([png, Buffer.alloc(512 * 1024)])
    expect(await put(organiser, partnerId, large)).toMatchObject({ status: 413, code: 'too-large' })
    expect((await get(organiser, partnerId)).statusCode).toBe(404)
  })

  it('are set and taken away by organisers, and seen by members only', async () => {
    const { organiser, editor, observer, outsider, partnerId } = await createCast(test)
    for (const person of [editor, observer]) expect((await put(person, partnerId, png)).code).toBe('not-allowed')
    expect((await put(outsider, partnerId, png)).code).toBe('not-found')
    await put(organiser, partnerId, png)
    expect((await get(outsider, partnerId)).statusCode).toBe(404)
    expect((await get(null, partnerId)).statusCode).toBe(401)
    const gone = await call<PartnerDetail>(test, organiser, 'DELETE', `/api/partners/${partnerId}/logo`)
    expect(gone.body).toMatchObject({ logo: null, revision: 3 })
    expect((await get(organiser, partnerId)).statusCode).toBe(404)
  })
})
