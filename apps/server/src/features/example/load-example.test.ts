import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { Page } from '@plenum/schema/api/common'
import type { Member } from '@plenum/schema/api/member'
import type { Partner, PartnerDetail } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { checkDraft } from '@plenum/document/check-draft'
import { verifyProof } from '@plenum/proof/verify-proof'
import { countDraft } from '@plenum/document/count-draft'
import { updateToDraftJson } from '@plenum/document/update-to-draft-json'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { proofOfVersion } from '../../proof/proof-of-version.ts'
import { loadExample } from './load-example.ts'

describe.each(testDialects)('the example programme on %s', (dialect) => {
  let test: TestApp
  beforeEach(async () => {
    test = await createTestApp({ dialect })
  })
  afterEach(() => test.close())

  const signIn = async (email: string, password: string): Promise<SignedInPerson> => {
    const answer = await call<{ person: { id: string } }>(test, null, 'POST', '/api/session', { email, password })
    expect(answer.status).toBe(200)
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    return { personId: answer.body.person.id, sessionId: '', email, cookie }
  }

  it('has partners, a calendar and a theme in every stage, with texts in Dutch and French', async () => {
    const { programmeId, accounts, password } = await loadExample(test.deps, { organiserId: null })
    expect(accounts.map((account) => account.email)).toEqual([
      'organiser@example.org',
      'editor@example.org',
      'editor2@example.org',
      'reviewer@example.org',
      'partner@example.org',
      'observer@example.org',
    ])
    const organiser = await signIn('organiser@example.org', password)
    const get = async <Body>(path: string) =>
      (await call<Body>(test, organiser, 'GET', `/api/programmes/${programmeId}${path}`)).body
    const programme = await get<Programme>('')
    expect(programme).toMatchObject({ languages: ['nl', 'fr'], me: { role: 'organiser' } })
    expect(Object.keys(programme.name).toSorted()).toEqual(['de', 'en', 'fr', 'nl'])
    expect(programme.counts.themes).toBe(5)
    expect(programme.counts.recommendations).toBeGreaterThanOrEqual(10)
    const themes = (await get<Page<Theme>>('/themes')).items
    expect(new Set(themes.map((theme) => theme.stage)).size).toBe(5)
    expect(themes.some((theme) => theme.stage === 'frozen')).toBe(true)
    for (const theme of themes) {
      expect(theme.drafts.map((draft) => draft.language)).toEqual(['nl', 'fr'])
      expect(theme.leadPartnerIds.length).toBeGreaterThan(0)
    }
    const events = (await get<Page<ProgrammeEvent>>('/events')).items
    expect(events.map((event) => event.kind)).toEqual(['launch', 'interim', 'closing'])
    // 13.30 in Brussels in summer, 13.00 in winter.
    expect(events[0]?.startsAt).toBe('2021-05-25T11:30:00.000Z')
    expect(events[2]?.startsAt).toBe('2023-03-21T12:00:00.000Z')
    const partners = (await get<Page<Partner>>('/partners')).items
    const promoted = partners.find(({ acronym }) => acronym === 'OPS')
    expect(promoted?.kind).toBe('key-partner')
    const detail = (await call<PartnerDetail>(test, organiser, 'GET', `/api/partners/${promoted?.id}`)).body
    expect(detail.history.map(({ kind }) => kind)).toEqual([
      'promoted',
      'promotion-proposed',
      'offer-accepted',
      'offered',
      'joined',
    ])
    expect(detail).toMatchObject({ promotion: null, offers: [{ state: 'accepted' }] })
    const waiting = partners.find(({ acronym }) => acronym === 'OJR')
    const offers = (await call<PartnerDetail>(test, organiser, 'GET', `/api/partners/${waiting?.id}`)).body.offers
    expect(offers.map(({ state }) => state)).toEqual(['open'])
    const activities = (await get<Page<Activity>>('/activities')).items
    expect(new Set(activities.map((activity) => activity.kind)).size).toBeGreaterThanOrEqual(4)
    expect(activities.every((activity) => activity.partnerIds.length > 0)).toBe(true)
  })

  it('has texts that every editor can open, counted, laid in by the editor of their language', async () => {
    const { programmeId, accounts, password } = await loadExample(test.deps, { organiserId: null })
    const organiser = await signIn('organiser@example.org', password)
    const { body } = await call<Page<Theme>>(test, organiser, 'GET', `/api/programmes/${programmeId}/themes`)
    const personOf = (role: string) => accounts.find((account) => account.role === role)?.personId
    for (const draft of body.items.flatMap((theme) => theme.drafts)) {
      const loaded = await test.deps.updateLog.load(draft.documentId)
      const [first, ...later] = loaded?.tail ?? []
      const state = Y.mergeUpdates([first, ...later].map((row) => row?.bytes ?? new Uint8Array()))
      expect(checkDraft(state)).toEqual({ ok: true })
      expect(countDraft(state)).toEqual({ recommendations: draft.recommendations, words: draft.words })
      expect(draft.words).toBeGreaterThan(300)
      const client = Y.decodeUpdate(first?.bytes ?? new Uint8Array()).structs[0]?.id.client ?? 0
      expect(loaded?.owners.get(client)).toBe(personOf(draft.language === 'fr' ? 'editor2' : 'editor'))
      // Marks are marks by now.
      expect(JSON.stringify(updateToDraftJson(state))).not.toContain('**')
    }
  })

  it('gives each account its place', async () => {
    const { programmeId, accounts, password } = await loadExample(test.deps, { organiserId: null })
    const organiser = await signIn('organiser@example.org', password)
    const { body } = await call<Page<Member>>(test, organiser, 'GET', `/api/programmes/${programmeId}/members`)
    const member = (role: string) =>
      body.items.find((item) => item.personId === accounts.find((account) => account.role === role)?.personId)
    expect(body.items).toHaveLength(6)
    expect(member('organiser')).toMatchObject({ role: 'organiser', themes: [] })
    for (const [role, themeRole] of [
      ['editor', 'editor'],
      ['editor2', 'editor'],
      ['reviewer', 'reviewer'],
      ['partner', 'reviewer'],
    ] as const) {
      expect(member(role)?.themes.map((theme) => theme.role)).toEqual(Array.from({ length: 5 }, () => themeRole))
      expect(member(role)?.partnerIds).toHaveLength(1)
    }
    expect(member('partner')?.representsPartnerIds).toEqual(member('partner')?.partnerIds)
    expect(member('observer')).toMatchObject({ role: 'member', themes: [], representsPartnerIds: [] })
  })

  it('takes the password that is configured, and makes another each time otherwise', async () => {
    const chosen = 'a password for the example'
    const deps = { ...test.deps, config: { ...test.deps.config, examplePassword: chosen } }
    expect((await loadExample(deps, { organiserId: null })).password).toBe(chosen)
    await signIn('reviewer@example.org', chosen)
    const fresh = await createTestApp({ dialect })
    const { password } = await loadExample(fresh.deps, { organiserId: null })
    await fresh.close()
    expect(password.length).toBeGreaterThanOrEqual(20)
    expect(password).not.toBe(chosen)
  })

  it('is loaded once, and says so', async () => {
    await loadExample(test.deps, { organiserId: null })
    const before = await test.deps.db.selectFrom('programme').select('id').execute()
    await expect(loadExample(test.deps, { organiserId: null })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('organiser@example.org'),
    })
    expect(await test.deps.db.selectFrom('programme').select('id').execute()).toEqual(before)
  })

  it('changes nothing when one of its accounts is somebody else’s', async () => {
    await test.signInAs({ email: 'observer@example.org' })
    await expect(loadExample(test.deps, { organiserId: null })).rejects.toMatchObject({ code: 'conflict' })
    expect(await test.deps.db.selectFrom('programme').select('id').execute()).toEqual([])
    expect(await test.deps.db.selectFrom('person').select('id').execute()).toHaveLength(1)
  })

  it('is loaded from the page by someone who may open programmes, who organises it', async () => {
    const nobody = await test.signInAs()
    expect((await call(test, nobody, 'POST', '/api/programmes/example')).code).toBe('not-allowed')
    expect((await call(test, null, 'POST', '/api/programmes/example')).code).toBe('not-signed-in')
    const person = await test.signInAs({ mayCreateProgrammes: true })
    const loaded = await call<Programme>(test, person, 'POST', '/api/programmes/example')
    expect(loaded).toMatchObject({ status: 201, body: { me: { role: 'organiser', mayManage: true } } })
    expect((await call(test, person, 'POST', '/api/programmes/example')).code).toBe('conflict')
    // An account that everybody can guess the name of gets no right over the instance.
    const example = await test.deps.db
      .selectFrom('person')
      .select('may_create_programmes')
      .where('email', '=', 'organiser@example.org')
      .executeTakeFirstOrThrow()
    expect(example.may_create_programmes).toBe(0)
  })

  it('has versions, and a final text with a proof that holds', async () => {
    await loadExample(test.deps, { organiserId: null })
    const { db } = test.deps
    const versions = await db.selectFrom('version').selectAll().orderBy('theme_id').orderBy('number').execute()
    for (const [, ofTheme] of Map.groupBy(versions, (version) => version.theme_id)) {
      expect(ofTheme.map(({ number }) => number)).toEqual(ofTheme.map((_version, index) => index + 1))
      const times = ofTheme.map((version) => version.taken_at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
    expect(new Set(versions.map(({ kind }) => kind))).toEqual(new Set(['stage', 'named', 'frozen']))
    expect(new Set(versions.map((version) => version.theme_id)).size).toBe(5)
    const proof = await proofOfVersion(db, versions.find(({ kind }) => kind === 'frozen')?.id ?? '')
    expect(await verifyProof(proof?.text ?? '')).toMatchObject({ ok: true })
    const sealed = await db.selectFrom('document').select('id').where('sealed_at', 'is not', null).execute()
    expect(sealed).toHaveLength(4)
    const contributions = await db.selectFrom('version_author').select('person_id').distinct().execute()
    expect(contributions.length).toBeGreaterThanOrEqual(2)
  })
})
