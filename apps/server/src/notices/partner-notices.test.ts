import type { PartnerDetail } from '@plenum/schema/api/partner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../test/call.ts'
import { addMember, createCast } from '../../test/cast.ts'
import { testDialects } from '../../test/databases.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { kindsToldTo, toldTo } from '../../test/told.ts'
import { insertPartner } from '../db/insert-partner.ts'
import { sentenceOf } from './sentence-of.ts'

describe.each(testDialects)('notices of partners on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('tell organisers of an offer, and its people of the answer and the promotion; nobody else', async () => {
    const { programmeId, organiser, editor, observer } = await createCast(test)
    const second = await addMember(test, programmeId, 'Second', undefined, 'organiser')
    const facts = { kind: 'stakeholder', acronym: 'OSG', name: { nl: 'Overleg' }, description: {} } as const
    const partnerId = (await insertPartner(test.deps.db, programmeId, { ...facts, since: '2021-09-01' }, 0)) ?? ''
    const link = { partner_id: partnerId, represents: 0 as const }
    for (const { personId } of [editor, observer]) {
      await test.deps.db
        .insertInto('partner_person')
        .values({ ...link, person_id: personId })
        .execute()
    }
    const offer = { partnerId, kind: 'seminar', title: 'Studiedag' }
    const made = await call<PartnerDetail>(test, editor, 'POST', `/api/programmes/${programmeId}/offers`, offer)
    for (const person of [organiser, second]) {
      const [notice] = await toldTo(test, person)
      expect(notice).toMatchObject({
        kind: 'offer-made',
        partner: 'OSG',
        excerpt: 'Studiedag',
        path: `/programmes/${programmeId}/partners/${partnerId}`,
      })
      if (notice !== undefined) {
        expect(sentenceOf(notice, 'nl', 'Europe/Brussels')).toBe('OSG biedt aan een activiteit op zich te nemen')
      }
    }
    expect(await kindsToldTo(test, observer)).toEqual([])

    test.clock.advance(1000)
    const answer = { accept: true, reason: 'Het past.' }
    const decision = `/api/offers/${made.body.offers[0]?.id}/decision`
    const { promotion } = (await call<PartnerDetail>(test, organiser, 'POST', decision, answer)).body
    test.clock.advance(1000)
    const promoted = { promotionId: promotion?.id, promote: true, date: '2022-01-01', reason: 'Neemt op zich.' }
    await call(test, organiser, 'POST', `/api/partners/${partnerId}/promotion`, promoted)
    for (const person of [editor, observer]) {
      expect(await kindsToldTo(test, person)).toEqual(['partner-promoted', 'offer-accepted'])
    }
    expect(await kindsToldTo(test, second)).toEqual(['offer-made'])

    // Who organises no longer, or left the partner, is shown no offers any more.
    await call(test, organiser, 'PATCH', `/api/programmes/${programmeId}/members/${second.personId}`, {
      role: 'member',
    })
    expect(await kindsToldTo(test, second)).toEqual([])
    await call(test, organiser, 'PATCH', `/api/programmes/${programmeId}/members/${editor.personId}`, {
      partnerIds: [],
    })
    expect(await kindsToldTo(test, editor)).toEqual(['partner-promoted'])
  })
})
