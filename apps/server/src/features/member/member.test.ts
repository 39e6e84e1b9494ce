import type { Page } from '@plenum/schema/api/common'
import type { Member } from '@plenum/schema/api/member'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('members on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const organisersOf = async (programmeId: string) => {
    const rows = await test.deps.db
      .selectFrom('programme_member')
      .select('person_id')
      .where('programme_id', '=', programmeId)
      .where('role', '=', 'organiser')
      .execute()
    return rows.map((row) => row.person_id)
  }

  it('show their addresses to organisers only', async () => {
    const cast = await createCast(test)
    const url = `/api/programmes/${cast.programmeId}/members`
    const seen = await call<Page<Member>>(test, cast.organiser, 'GET', url)
    expect(seen.body.items.map((member) => [member.name, member.email])).toEqual([
      ['Editor', cast.editor.email],
      ['Observer', cast.observer.email],
      ['Organiser', cast.organiser.email],
      ['Reviewer', cast.reviewer.email],
    ])
    for (const person of [cast.editor, cast.reviewer, cast.observer]) {
      const answer = await call<Page<Member>>(test, person, 'GET', url)
      expect(answer.body.items.map((member) => member.email)).toEqual([null, null, null, null])
      expect(answer.text).not.toContain('@')
    }
  })

  it('come with their partners and themes of this programme only', async () => {
    const cast = await createCast(test)
    const other = await createCast(test)
    const { db } = test.deps
    const person_id = cast.editor.personId
    await db
      .insertInto('partner_person')
      .values([
        { partner_id: cast.partnerId, person_id, represents: 1 },
        { partner_id: other.partnerId, person_id, represents: 0 },
      ])
      .execute()
    await db.insertInto('theme_member').values({ theme_id: other.themeId, person_id, role: 'reviewer' }).execute()
    const { body } = await call<Page<Member>>(test, cast.observer, 'GET', `/api/programmes/${cast.programmeId}/members`)
    expect(body.items[0]).toMatchObject({
      role: 'member',
      partnerIds: [cast.partnerId],
      representsPartnerIds: [cast.partnerId],
      themes: [{ themeId: cast.themeId, role: 'editor' }],
    })
  })

  it('are hidden from strangers, who cannot change them either', async () => {
    const { programmeId, editor, outsider } = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    const url = `/api/programmes/${programmeId}/members`
    for (const person of [stranger, outsider]) {
      expect((await call(test, person, 'GET', url)).code).toBe('not-found')
      const one = `${url}/${editor.personId}`
      expect((await call(test, person, 'PATCH', one, { role: 'organiser' })).code).toBe('not-found')
      expect((await call(test, person, 'DELETE', one)).code).toBe('not-found')
      expect((await call(test, person, 'PATCH', `${url}/${person.personId}`, { role: 'organiser' })).code).toBe(
        'not-found',
      )
    }
  })

  it('become organisers by organisers only, and are judged anew at once', async () => {
    const { programmeId, organiser, editor } = await createCast(test)
    const url = `/api/programmes/${programmeId}/members/${editor.personId}`
    expect((await call(test, editor, 'PATCH', url, { role: 'organiser' })).code).toBe('not-allowed')
    const heard = listen(test)
    const changed = await call<Member>(test, organiser, 'PATCH', url, { role: 'organiser' })
    expect(changed.body).toMatchObject({ role: 'organiser', email: editor.email })
    expect(heard.access).toEqual([{ programmeId, personId: editor.personId }])
    expect(heard.live).toEqual([
      [{ programmeId }, { type: 'programme', programmeId }],
      [{ personId: editor.personId }, { type: 'programmes' }],
    ])
  })

  it('belong to partners of the programme and speak only for those', async () => {
    const cast = await createCast(test)
    const { partnerId: foreign } = await createCast(test)
    const url = `/api/programmes/${cast.programmeId}/members/${cast.editor.personId}`
    const change = (body: object) => call<Member>(test, cast.organiser, 'PATCH', url, body)
    expect(await change({ representsPartnerIds: [cast.partnerId] })).toMatchObject({
      code: 'bad-request',
      fields: ['representsPartnerIds'],
    })
    expect(await change({ partnerIds: [foreign] })).toMatchObject({ code: 'bad-request', fields: ['partnerIds'] })
    const both = await change({ partnerIds: [cast.partnerId], representsPartnerIds: [cast.partnerId] })
    expect(both.body).toMatchObject({ partnerIds: [cast.partnerId], representsPartnerIds: [cast.partnerId] })
    // Speaking for a partner survives what does not touch it, and ends with belonging to it.
    expect((await change({ partnerIds: [cast.partnerId] })).body.representsPartnerIds).toEqual([cast.partnerId])
    expect((await change({ partnerIds: [] })).body).toMatchObject({ partnerIds: [], representsPartnerIds: [] })
  })

  it('change wholly or not at all', async () => {
    const { programmeId, organiser, editor } = await createCast(test)
    const { partnerId: foreign } = await createCast(test)
    const url = `/api/programmes/${programmeId}/members/${editor.personId}`
    await call(test, organiser, 'PATCH', url, { role: 'organiser', partnerIds: [foreign] })
    expect(await organisersOf(programmeId)).toEqual([organiser.personId])
  })

  it('lose every way in when removed', async () => {
    const cast = await createCast(test)
    const other = await createCast(test)
    const { programmeId, themeId, organiser, editor } = cast
    await test.deps.db
      .insertInto('partner_person')
      .values([
        { partner_id: cast.partnerId, person_id: editor.personId, represents: 0 },
        { partner_id: other.partnerId, person_id: editor.personId, represents: 0 },
      ])
      .execute()
    const url = `/api/programmes/${programmeId}/members/${editor.personId}`
    expect((await call(test, cast.reviewer, 'DELETE', url)).code).toBe('not-allowed')
    const heard = listen(test)
    expect((await call(test, organiser, 'DELETE', url)).status).toBe(204)
    expect(heard.access).toEqual([{ programmeId, personId: editor.personId }])
    expect((await call(test, editor, 'GET', `/api/themes/${themeId}`)).code).toBe('not-found')
    expect((await call(test, organiser, 'DELETE', url)).code).toBe('not-found')
    const left = await test.deps.db
      .selectFrom('partner_person')
      .select('partner_id')
      .where('person_id', '=', editor.personId)
      .execute()
    expect(left).toEqual([{ partner_id: other.partnerId }])
    // Let in again they begin anew: the old role in the theme does not come back with them.
    await test.deps.db
      .insertInto('programme_member')
      .values({ programme_id: programmeId, person_id: editor.personId, role: 'member', joined_at: 1 })
      .execute()
    const again = await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)
    expect(again.body.me.role).toBe('observer')
  })

  it('keep an organiser among them', async () => {
    const { programmeId, organiser, editor } = await createCast(test)
    const url = `/api/programmes/${programmeId}/members/${organiser.personId}`
    expect(await call(test, organiser, 'PATCH', url, { role: 'member' })).toMatchObject({
      status: 409,
      code: 'last-organiser',
    })
    expect((await call(test, organiser, 'DELETE', url)).code).toBe('last-organiser')
    expect((await call(test, organiser, 'PATCH', url, { role: 'organiser' })).status).toBe(200)
    await call(test, organiser, 'PATCH', `/api/programmes/${programmeId}/members/${editor.personId}`, {
      role: 'organiser',
    })
    expect((await call(test, organiser, 'PATCH', url, { role: 'member' })).status).toBe(200)
    expect(await organisersOf(programmeId)).toEqual([editor.personId])
  })

  it('keep an organiser when two put each other out at once', async () => {
    // Many pairs side by side, since one pair may happen to take turns.
    const pairs = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const { programmeId, organiser } = await createCast(test)
        return { programmeId, pair: [organiser, await addMember(test, programmeId, 'Second', undefined, 'organiser')] }
      }),
    )
    const putOut = (method: 'PATCH' | 'DELETE') => (entry: (typeof pairs)[number]) =>
      entry.pair.map((person, index) => {
        const other = entry.pair[1 - index]?.personId
        const body = method === 'PATCH' ? { role: 'member' } : undefined
        return call(test, person, method, `/api/programmes/${entry.programmeId}/members/${other}`, body)
      })
    await Promise.all([...pairs.slice(0, 4).flatMap(putOut('PATCH')), ...pairs.slice(4).flatMap(putOut('DELETE'))])
    for (const { programmeId } of pairs) expect(await organisersOf(programmeId)).toHaveLength(1)
  })

  it('take their open invitations with them when they stop organising', async () => {
    const { programmeId, organiser } = await createCast(test)
    const second = await addMember(test, programmeId, 'Second', undefined, 'organiser')
    const invitations = `/api/programmes/${programmeId}/invitations`
    await call(test, second, 'POST', invitations, { role: 'organiser', note: 'kept back' })
    await call(test, organiser, 'POST', invitations, { note: 'of somebody else' })
    await call(test, organiser, 'PATCH', `/api/programmes/${programmeId}/members/${second.personId}`, {
      role: 'member',
    })
    const { body } = await call<Page<{ note: string; state: string }>>(test, organiser, 'GET', invitations)
    expect(Object.fromEntries(body.items.map((item) => [item.note, item.state]))).toEqual({
      'kept back': 'revoked',
      'of somebody else': 'open',
    })
  })

  it('refuse forged fields and unknown people', async () => {
    const { programmeId, organiser, editor, outsider } = await createCast(test)
    const url = `/api/programmes/${programmeId}/members`
    const forged = await call(test, organiser, 'PATCH', `${url}/${editor.personId}`, { email: 'x@example.org' })
    expect(forged).toMatchObject({ code: 'bad-request', fields: ['email'] })
    for (const personId of ['none', outsider.personId]) {
      expect((await call(test, organiser, 'PATCH', `${url}/${personId}`, { role: 'member' })).code).toBe('not-found')
      expect((await call(test, organiser, 'DELETE', `${url}/${personId}`)).code).toBe('not-found')
    }
    expect((await call(test, organiser, 'DELETE', `${url}/%00`)).code).toBe('bad-request')
  })

  it('are paged by name, also between people of one name', async () => {
    const { programmeId, observer } = await createCast(test)
    for (const name of ['Same', 'Same', 'Same']) await addMember(test, programmeId, name)
    const seen: Member[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/programmes/${programmeId}/members?limit=2${cursor && `&cursor=${cursor}`}`
      const page: { body: Page<Member> } = await call(test, observer, 'GET', url)
      seen.push(...page.body.items)
      cursor = page.body.next
    }
    expect(seen.map((member) => member.name)).toEqual([
      'Editor',
      'Observer',
      'Organiser',
      'Reviewer',
      'Same',
      'Same',
      'Same',
    ])
    expect(new Set(seen.map((member) => member.personId)).size).toBe(7)
  })
})
