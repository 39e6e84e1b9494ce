import { verifyProof } from '@plenum/proof/verify-proof'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { createConsolidation, freeze } from '../../../test/freezing.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('publishing on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('publishes what was final, for organisers, and takes it back', async () => {
    const { programmeId, themeId, organiser, editor, reviewer, outsider } = await createConsolidation(test)
    const named = await call<{ id: string }>(test, editor, 'POST', `/api/themes/${themeId}/versions`, { label: 'Nu' })
    const frozen = await freeze(test, organiser, themeId)
    const versionId = frozen.body.frozen?.versionId ?? ''
    const publication = `/api/versions/${versionId}/publication`
    const download = (as: SignedInPerson | null, path: string) => call<object>(test, as, 'GET', path)
    const open = `/public/versions/${versionId}/proof`

    expect((await download(null, open)).code).toBe('not-found')
    expect((await call(test, organiser, 'POST', `/api/versions/${named.body.id}/publication`)).code).toBe('conflict')
    for (const person of [editor, reviewer])
      expect((await call(test, person, 'POST', publication)).code).toBe('not-allowed')
    expect((await call(test, outsider, 'POST', publication)).code).toBe('not-found')
    expect((await call(test, organiser, 'POST', '/api/versions/nothing/publication')).code).toBe('not-found')
    const heard = listen(test)
    for (let times = 0; times < 2; times++) expect((await call(test, organiser, 'POST', publication)).status).toBe(204)
    expect(heard.live).toEqual([[{ programmeId }, { type: 'versions', programmeId, themeId }]])

    const published = await download(null, open)
    expect(published.status).toBe(200)
    expect(published.headers['content-disposition']).toContain('attachment')
    expect(await verifyProof(published.text)).toMatchObject({ ok: true })
    expect(await verifyProof(published.text.replace('wijkagent', 'wijkAgent'))).toMatchObject({ ok: false })
    expect((await download(reviewer, `/api/versions/${versionId}/proof`)).text).toBe(published.text)
    expect((await download(reviewer, `/api/versions/${named.body.id}/proof`)).code).toBe('conflict')
    expect((await download(outsider, `/api/versions/${versionId}/proof`)).code).toBe('not-found')
    expect((await download(null, `/api/versions/${versionId}/proof`)).code).toBe('not-signed-in')
    expect((await download(null, `/public/versions/${named.body.id}/proof`)).code).toBe('not-found')

    expect((await call(test, editor, 'DELETE', publication)).code).toBe('not-allowed')
    for (let times = 0; times < 2; times++)
      expect((await call(test, organiser, 'DELETE', publication)).status).toBe(204)
    expect((await download(null, open)).code).toBe('not-found')
  })
})
