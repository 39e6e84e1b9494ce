import type { Page } from '@plenum/schema/api/common'
import type { Partner, PartnerDetail } from '@plenum/schema/api/partner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('partners on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const valid = { kind: 'stakeholder', acronym: 'OSG', name: { nl: 'Overleg' }, since: '2021-09-01' }

  it('are added by organisers and seen by every member', async () => {
    const { programmeId, partnerId, organiser, editor, observer } = await createCast(test)
    const url = `/api/programmes/${programmeId}/partners`
    for (const person of [editor, observer]) {
      expect((await call(test, person, 'POST', url, valid)).code).toBe('not-allowed')
    }
    const heard = listen(test)
    const created = await call<Partner>(test, organiser, 'POST', url, valid)
    expect(created).toMatchObject({
      status: 201,
      body: { ...valid, description: {}, people: 0, revision: 1, leftOn: null },
    })
    expect(heard.live).toEqual([[{ programmeId }, { type: 'programme', programmeId }]])
    await test.deps.db
      .insertInto('partner_person')
      .values({ partner_id: created.body.id, person_id: editor.personId, represents: 1 })
      .execute()
    const { body } = await call<Page<Partner>>(test, observer, 'GET', url)
    // Key partners first.
    expect(body.items.map((partner) => [partner.id, partner.people])).toEqual([
      [partnerId, 0],
      [created.body.id, 1],
    ])
  })

  it('have an acronym of their own in the programme, also when added at once', async () => {
    const { programmeId, organiser } = await createCast(test)
    const other = await createCast(test)
    const url = `/api/programmes/${programmeId}/partners`
    const answers = await Promise.all(Array.from({ length: 4 }, () => call(test, organiser, 'POST', url, valid)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    const refused = answers.filter((answer) => answer.status !== 201)
    for (const answer of refused) expect(answer).toMatchObject({ code: 'conflict', fields: ['acronym'] })
    const elsewhere = `/api/programmes/${other.programmeId}/partners`
    expect((await call(test, other.organiser, 'POST', elsewhere, valid)).status).toBe(201)
  })

  it('are changed by organisers of their programme only', async () => {
    const { partnerId, organiser, editor, outsider } = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    const url = `/api/partners/${partnerId}`
    expect((await call(test, editor, 'PATCH', url, { acronym: 'X', revision: 1 })).code).toBe('not-allowed')
    const missing = await call(test, stranger, 'PATCH', '/api/partners/none', { acronym: 'X', revision: 1 })
    for (const person of [stranger, outsider]) {
      expect((await call(test, person, 'PATCH', url, { acronym: 'X', revision: 1 })).text).toBe(missing.text)
    }
    const changed = await call<Partner>(test, organiser, 'PATCH', url, { name: { fr: 'Partenaire' }, revision: 1 })
    expect(changed.body).toMatchObject({ acronym: 'CPS', name: { fr: 'Partenaire' }, since: '2021-05-25' })
    expect((await call<Partner>(test, organiser, 'PATCH', url, { acronym: 'CPS', revision: 2 })).status).toBe(200)
  })

  it('do not take the acronym of another by a change', async () => {
    const { programmeId, partnerId, organiser } = await createCast(test)
    await call(test, organiser, 'POST', `/api/programmes/${programmeId}/partners`, valid)
    const taken = await call(test, organiser, 'PATCH', `/api/partners/${partnerId}`, { acronym: 'OSG', revision: 1 })
    expect(taken).toMatchObject({ status: 409, code: 'conflict', fields: ['acronym'] })
  })

  it.each([
    ['a kind that is none', { ...valid, kind: 'friend' }, 'kind'],
    ['no acronym', { ...valid, acronym: '  ' }, 'acronym'],
    ['an oversize acronym', { ...valid, acronym: 'x'.repeat(21) }, 'acronym'],
    ['an acronym that no database holds', { ...valid, acronym: 'A\u0000B' }, 'acronym'],
    ['a day that does not exist', { ...valid, since: '2021-02-30' }, 'since'],
    ['a time for a day', { ...valid, since: '2021-02-03T00:00:00Z' }, 'since'],
    ['a forged number of people', { ...valid, people: 900 }, 'people'],
  ])('refuse %s', async (_name, body, field) => {
    const { programmeId, organiser } = await createCast(test)
    const answer = await call(test, organiser, 'POST', `/api/programmes/${programmeId}/partners`, body)
    expect(answer).toMatchObject({ status: 400, code: 'bad-request', fields: [field] })
  })

  it('do not become key partners by a plain change: promotion is recorded', async () => {
    const { partnerId, organiser } = await createCast(test)
    const answer = await call(test, organiser, 'PATCH', `/api/partners/${partnerId}`, {
      kind: 'stakeholder',
      revision: 1,
    })
    expect(answer).toMatchObject({ code: 'bad-request', fields: ['kind'] })
  })

  it('are changed by one of two at once; the other is shown what it says now', async () => {
    const { partnerId, organiser } = await createCast(test)
    const url = `/api/partners/${partnerId}`
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((acronym) => call<Partner>(test, organiser, 'PATCH', url, { acronym, revision: 1 })),
    )
    const won = answers.filter((answer) => answer.status === 200)
    expect(won).toHaveLength(1)
    for (const lost of answers.filter((answer) => answer.status !== 200)) {
      expect(lost).toMatchObject({ status: 409, code: 'changed-meanwhile', body: { current: won[0]?.body } })
    }
  })

  it('have contacts: people of the programme under their name, and others', async () => {
    const { partnerId, organiser, editor, observer, outsider } = await createCast(test)
    const url = `/api/partners/${partnerId}`
    const contacts = [
      { personId: editor.personId, name: 'Iemand anders', role: 'Voorzitter' },
      { name: 'Secretariaat', email: 'info@example.org', phone: '+32 2 123 45 67' },
    ]
    const stranger = [{ name: 'A' }, { personId: outsider.personId }]
    const refused = await call(test, organiser, 'PATCH', url, { acronym: 'Q', contacts: stranger, revision: 1 })
    expect(refused).toMatchObject({ code: 'bad-request', fields: ['contacts.1.personId'] })
    for (const contact of [{ name: '' }, { name: 'A', email: 'nobody' }, { name: 'A', phone: 'javascript:' }]) {
      const answer = await call(test, organiser, 'PATCH', url, { contacts: [contact], revision: 1 })
      expect(answer.code).toBe('bad-request')
    }
    expect((await call(test, organiser, 'PATCH', url, { contacts, revision: 1 })).status).toBe(200)
    const seen = await call<PartnerDetail>(test, observer, 'GET', url)
    expect(seen.body).toMatchObject({
      acronym: 'CPS',
      revision: 2,
      contacts: [
        { personId: editor.personId, name: 'Editor', role: 'Voorzitter', email: '', phone: '' },
        { personId: null, name: 'Secretariaat', email: 'info@example.org', phone: '+32 2 123 45 67' },
      ],
    })
    expect((await call(test, outsider, 'GET', url)).code).toBe('not-found')
  })

  it('are paged, key partners first, then by acronym', async () => {
    const { programmeId, organiser, observer } = await createCast(test)
    const url = `/api/programmes/${programmeId}/partners`
    for (const acronym of ['D', 'B', 'A']) await call(test, organiser, 'POST', url, { ...valid, acronym })
    await call(test, organiser, 'POST', url, { ...valid, acronym: 'ZZ', kind: 'key-partner' })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { body: Page<Partner> } = await call(
        test,
        observer,
        'GET',
        `${url}?limit=2${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...page.body.items.map((partner) => partner.acronym))
      cursor = page.body.next
    }
    expect(seen).toEqual(['CPS', 'ZZ', 'A', 'B', 'D'])
    const nul = Buffer.from(JSON.stringify(['\u0000', 'A'])).toString('base64url')
    expect((await call(test, observer, 'GET', `${url}?cursor=${nul}`)).fields).toEqual(['cursor'])
  })
})
