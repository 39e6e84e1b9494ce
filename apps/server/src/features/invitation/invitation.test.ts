import type { Page } from '@plenum/schema/api/common'
import type { CreatedInvitation, Invitation, InvitationPreview } from '@plenum/schema/api/member'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { type Cast, addTheme, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

const day = 24 * 60 * 60 * 1000

describe.each(testDialects)('invitations on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const invite = async ({ programmeId, organiser }: Cast, terms: object = {}) => {
    const { body } = await call<CreatedInvitation>(
      test,
      organiser,
      'POST',
      `/api/programmes/${programmeId}/invitations`,
      terms,
    )
    return { ...body.invitation, token: body.link.split('#')[1] ?? '' }
  }
  const lookUp = (token: string) => call<InvitationPreview>(test, null, 'POST', '/api/invitations/look-up', { token })

  it('are made and seen by organisers only', async () => {
    const cast = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    const url = `/api/programmes/${cast.programmeId}/invitations`
    for (const person of [cast.editor, cast.reviewer, cast.observer]) {
      expect((await call(test, person, 'POST', url, {})).code).toBe('not-allowed')
      expect((await call(test, person, 'GET', url)).code).toBe('not-allowed')
    }
    for (const person of [stranger, cast.outsider]) {
      expect((await call(test, person, 'POST', url, {})).code).toBe('not-found')
      expect((await call(test, person, 'GET', url)).code).toBe('not-found')
    }
  })

  it('show their link once; only a hash of it is kept', async () => {
    const cast = await createCast(test)
    const url = `/api/programmes/${cast.programmeId}/invitations`
    const created = await call<CreatedInvitation>(test, cast.organiser, 'POST', url, { note: 'Voor de korpschef' })
    expect(created.status).toBe(201)
    const [base, token = ''] = created.body.link.split('#')
    expect(base).toBe(`${test.deps.config.url}/invitation`)
    // 256 bits.
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const list = await call<Page<Invitation>>(test, cast.organiser, 'GET', url)
    expect(list.body.items).toEqual([created.body.invitation])
    expect(list.text).not.toContain(token)
    const rows = await test.deps.db.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('do not leave their link behind among the answers kept for a repeated request', async () => {
    const cast = await createCast(test)
    const url = `/api/programmes/${cast.programmeId}/invitations`
    const once = () =>
      call<CreatedInvitation>(test, cast.organiser, 'POST', url, {}, { 'idempotency-key': 'one-request' })
    const token = (await once()).body.link.split('#')[1] ?? 'none'
    const stored = await test.deps.db.selectFrom('idempotency').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await once()).status).toBe(201)
  })

  it('tell whoever holds the link what it offers', async () => {
    const cast = await createCast(test)
    const { token, expiresAt } = await invite(cast, {
      themeId: cast.themeId,
      themeRole: 'editor',
      partnerId: cast.partnerId,
      note: 'not for the invited',
      days: 3,
    })
    expect(Date.parse(expiresAt)).toBe(test.clock.now() + 3 * day)
    const preview = await lookUp(token)
    expect(preview.body).toEqual({
      programmeName: { nl: 'Programma' },
      themeTitle: { nl: 'Thema' },
      role: 'member',
      themeRole: 'editor',
      partnerName: { nl: 'Partner' },
      expiresAt,
    })
    expect(await lookUp('x'.repeat(43))).toMatchObject({ status: 404, code: 'link-unknown' })
  })

  it('do not name what belongs to another programme', async () => {
    const cast = await createCast(test)
    const foreign = await createCast(test)
    const url = `/api/programmes/${cast.programmeId}/invitations`
    const deleted = await addTheme(test, cast.programmeId)
    await call(test, cast.organiser, 'DELETE', `/api/themes/${deleted}`)
    for (const [terms, field] of [
      [{ themeId: foreign.themeId, themeRole: 'editor' }, 'themeId'],
      [{ themeId: deleted, themeRole: 'editor' }, 'themeId'],
      [{ partnerId: foreign.partnerId }, 'partnerId'],
    ] as const) {
      const answer = await call(test, cast.organiser, 'POST', url, terms)
      expect(answer).toMatchObject({ code: 'bad-request', fields: [field] })
    }
  })

  it.each([
    ['a role in no theme', { themeRole: 'editor' }, 'themeRole'],
    ['an unknown role', { role: 'minister' }, 'role'],
    ['no days', { days: 0 }, 'days'],
    ['too many days', { days: 91 }, 'days'],
    ['an oversize note', { note: 'x'.repeat(201) }, 'note'],
    ['a forged token', { token: 'mine' }, 'token'],
  ])('refuse %s', async (_name, terms, field) => {
    const { programmeId, organiser } = await createCast(test)
    const answer = await call(test, organiser, 'POST', `/api/programmes/${programmeId}/invitations`, terms)
    expect(answer).toMatchObject({ status: 400, code: 'bad-request', fields: [field] })
  })

  it('are withdrawn by organisers of their programme, and then of no use', async () => {
    const cast = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    const { id, token } = await invite(cast)
    const url = `/api/invitations/${id}`
    expect((await call(test, cast.editor, 'DELETE', url)).code).toBe('not-allowed')
    const missing = await call(test, stranger, 'DELETE', '/api/invitations/none')
    expect((await call(test, stranger, 'DELETE', url)).text).toBe(missing.text)
    const heard = listen(test)
    expect((await call(test, cast.organiser, 'DELETE', url)).status).toBe(204)
    expect(heard.live).toHaveLength(1)
    expect((await call(test, cast.organiser, 'DELETE', url)).status).toBe(204)
    expect(await lookUp(token)).toMatchObject({ status: 410, code: 'link-revoked' })
    const accepted = await call(test, cast.outsider, 'POST', '/api/invitations/accept', { token })
    expect(accepted.code).toBe('link-revoked')
    expect((await call(test, cast.outsider, 'GET', `/api/programmes/${cast.programmeId}`)).code).toBe('not-found')
  })

  it('expire', async () => {
    const cast = await createCast(test)
    const { token } = await invite(cast, { days: 1 })
    test.clock.advance(day - 1)
    expect((await lookUp(token)).status).toBe(200)
    test.clock.advance(1)
    expect(await lookUp(token)).toMatchObject({ status: 410, code: 'link-expired' })
    const outsider = await test.signInAs()
    expect((await call(test, outsider, 'POST', '/api/invitations/accept', { token })).code).toBe('link-expired')
    const organiser = await test.signInAs()
    await test.deps.db
      .insertInto('programme_member')
      .values({
        programme_id: cast.programmeId,
        person_id: organiser.personId,
        role: 'organiser',
        joined_at: test.clock.now(),
      })
      .execute()
    const list = await call<Page<Invitation>>(test, organiser, 'GET', `/api/programmes/${cast.programmeId}/invitations`)
    expect(list.body.items.map((item) => item.state)).toEqual(['expired'])
  })

  it('are listed newest first, page by page', async () => {
    const cast = await createCast(test)
    for (const note of ['1', '2', '3', '4', '5']) {
      await invite(cast, { note })
      if (note !== '3') test.clock.advance(1)
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/programmes/${cast.programmeId}/invitations?limit=2${cursor && `&cursor=${cursor}`}`
      const page: { body: Page<Invitation> } = await call(test, cast.organiser, 'GET', url)
      seen.push(...page.body.items.map((item) => item.note))
      cursor = page.body.next
    }
    expect([seen[0], ...seen.slice(1, 3).sort(), ...seen.slice(3)]).toEqual(['5', '3', '4', '2', '1'])
  })
})
