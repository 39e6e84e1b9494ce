import type { Page } from '@plenum/schema/api/common'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addTheme, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('themes on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('begin in drafting, each with an empty draft per language of the programme', async () => {
    const { programmeId, partnerId, organiser } = await createCast(test)
    const heard = listen(test)
    const created = await call<Theme>(test, organiser, 'POST', `/api/programmes/${programmeId}/themes`, {
      title: { nl: 'Vorming' },
      leadPartnerIds: [partnerId, partnerId],
    })
    expect(created.status).toBe(201)
    const { id } = created.body
    expect(created.body).toMatchObject({
      title: { nl: 'Vorming' },
      stage: 'drafting',
      round: 0,
      deadline: null,
      leadPartnerIds: [partnerId],
      drafts: [
        { documentId: `${id}.nl`, language: 'nl', recommendations: 0, words: 0 },
        { documentId: `${id}.fr`, language: 'fr', recommendations: 0, words: 0 },
      ],
      me: { role: 'organiser', mayRead: true, mayWrite: true, mayComment: true, mayManage: true, isAsked: false },
    })
    expect(heard.access).toContainEqual({ programmeId, themeId: id })
    expect(heard.live).toContainEqual([{ programmeId }, { type: 'theme', programmeId, themeId: id }])
    for (const language of ['nl', 'fr']) {
      const document = await test.deps.updateLog.load(`${id}.${language}`)
      expect(document?.epoch).toMatch(/^[\w-]{21,}$/)
      // The first paragraph, so that two people do not each make their own.
      expect(document?.tail).toHaveLength(1)
    }
  })

  it('may begin in other languages than those of the programme, each once', async () => {
    const { programmeId, organiser } = await createCast(test)
    const { body } = await call<Theme>(test, organiser, 'POST', `/api/programmes/${programmeId}/themes`, {
      title: { de: 'Thema' },
      languages: ['en', 'de', 'en'],
    })
    expect(body.drafts.map((draft) => draft.language)).toEqual(['de', 'en'])
  })

  it('are created by organisers of that programme only', async () => {
    const { programmeId, editor, reviewer, observer, outsider } = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    const url = `/api/programmes/${programmeId}/themes`
    for (const person of [editor, reviewer, observer]) {
      expect((await call(test, person, 'POST', url, { title: { nl: 'x' } })).code).toBe('not-allowed')
    }
    for (const person of [stranger, outsider]) {
      expect((await call(test, person, 'POST', url, { title: { nl: 'x' } })).code).toBe('not-found')
      expect((await call(test, person, 'GET', url)).code).toBe('not-found')
    }
  })

  it('do not take partners of another programme', async () => {
    const { programmeId, themeId, organiser } = await createCast(test)
    const { partnerId: foreign } = await createCast(test)
    const created = await call(test, organiser, 'POST', `/api/programmes/${programmeId}/themes`, {
      title: { nl: 'x' },
      leadPartnerIds: [foreign],
    })
    expect(created).toMatchObject({ code: 'bad-request', fields: ['leadPartnerIds'] })
    const change = { title: { nl: 'Half' }, leadPartnerIds: [foreign] }
    const changed = await call(test, organiser, 'PATCH', `/api/themes/${themeId}`, change)
    expect(changed).toMatchObject({ code: 'bad-request', fields: ['leadPartnerIds'] })
    // All or nothing.
    expect((await call<Theme>(test, organiser, 'GET', `/api/themes/${themeId}`)).body.title).toEqual({ nl: 'Thema' })
  })

  it.each([
    ['an unknown language', { title: { nl: 'x' }, languages: ['tlh'] }, 'languages.0'],
    ['an oversize title', { title: { nl: 'x'.repeat(201) } }, 'title.nl'],
    ['an oversize summary', { title: { nl: 'x' }, summary: { nl: 'x'.repeat(2001) } }, 'summary.nl'],
    ['a forged stage', { title: { nl: 'x' }, stage: 'frozen' }, 'stage'],
    ['an id that is none', { title: { nl: 'x' }, leadPartnerIds: ['a\u0000b'] }, 'leadPartnerIds.0'],
  ])('refuse %s', async (_name, body, field) => {
    const { programmeId, organiser } = await createCast(test)
    const answer = await call(test, organiser, 'POST', `/api/programmes/${programmeId}/themes`, body)
    expect(answer).toMatchObject({ status: 400, code: 'bad-request', fields: [field] })
  })

  it('say to each who they are there and what they may do', async () => {
    const cast = await createCast(test)
    const me = async (person: typeof cast.editor) =>
      (await call<Theme>(test, person, 'GET', `/api/themes/${cast.themeId}`)).body.me
    const no = { mayRead: false, mayWrite: false, mayComment: false, mayManage: false, isAsked: false }
    const writes = { ...no, mayRead: true, mayWrite: true, mayComment: true }
    expect(await me(cast.organiser)).toEqual({ role: 'organiser', ...writes, mayManage: true })
    expect(await me(cast.editor)).toEqual({ role: 'editor', ...writes })
    expect(await me(cast.reviewer)).toEqual({ role: 'reviewer', ...no, mayRead: true })
    expect(await me(cast.observer)).toEqual({ role: 'observer', ...no })
    await call(test, cast.organiser, 'PATCH', `/api/themes/${cast.themeId}`, {
      openToStakeholders: true,
      earlyComments: true,
    })
    expect(await me(cast.observer)).toMatchObject({ mayRead: true, mayComment: false })
    expect(await me(cast.reviewer)).toMatchObject({ mayComment: true })
  })

  it('are hidden from strangers on every path, word for word as if they did not exist', async () => {
    const { themeId, outsider, editor } = await createCast(test)
    const { organiser: stranger, themeId: own } = await createCast(test)
    const requests = [
      ['GET', '', undefined],
      ['PATCH', '', { title: { nl: 'Mine' } }],
      ['DELETE', '', undefined],
      ['POST', '/stage', { from: 'drafting', to: 'review' }],
      ['GET', '/members', undefined],
      ['PUT', `/members/${editor.personId}`, { role: 'observer' }],
      ['DELETE', `/members/${editor.personId}`, undefined],
    ] as const
    for (const [method, path, body] of requests) {
      const missing = await call(test, stranger, method, `/api/themes/none${path}`, body)
      expect(missing.code, `${method} ${path}`).toBe('not-found')
      for (const person of [stranger, outsider]) {
        const answer = await call(test, person, method, `/api/themes/${themeId}${path}`, body)
        expect(answer.text, `${method} ${path}`).toBe(missing.text)
      }
      expect((await call(test, null, method, `/api/themes/${themeId}${path}`, body)).code).toBe('not-signed-in')
    }
    expect((await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)).body.title).toEqual({ nl: 'Thema' })
    expect((await call(test, stranger, 'GET', `/api/themes/${own}`)).status).toBe(200)
  })

  it('are changed by organisers only, who are heard by everyone concerned', async () => {
    const { programmeId, themeId, partnerId, organiser, editor } = await createCast(test)
    const url = `/api/themes/${themeId}`
    expect((await call(test, editor, 'PATCH', url, { openToStakeholders: true })).code).toBe('not-allowed')
    const heard = listen(test)
    const changed = await call<Theme>(test, organiser, 'PATCH', url, {
      summary: { fr: 'Résumé' },
      deadline: '2026-04-01T10:00:00Z',
      leadPartnerIds: [partnerId],
      roundLocksText: true,
    })
    expect(changed.body).toMatchObject({
      title: { nl: 'Thema' },
      summary: { fr: 'Résumé' },
      deadline: '2026-04-01T10:00:00.000Z',
      leadPartnerIds: [partnerId],
      roundLocksText: true,
      openToStakeholders: false,
    })
    expect(heard.access).toEqual([{ programmeId, themeId }])
    const cleared = await call<Theme>(test, organiser, 'PATCH', url, { deadline: null, leadPartnerIds: [] })
    expect(cleared.body).toMatchObject({ deadline: null, leadPartnerIds: [], roundLocksText: true })
  })

  it('are gone for everyone once deleted, and kept', async () => {
    const { programmeId, themeId, organiser, editor } = await createCast(test)
    expect((await call(test, editor, 'DELETE', `/api/themes/${themeId}`)).code).toBe('not-allowed')
    const heard = listen(test)
    expect((await call(test, organiser, 'DELETE', `/api/themes/${themeId}`)).status).toBe(204)
    expect(heard.access).toEqual([{ programmeId, themeId }])
    expect((await call(test, organiser, 'GET', `/api/themes/${themeId}`)).code).toBe('not-found')
    expect((await call(test, organiser, 'DELETE', `/api/themes/${themeId}`)).code).toBe('not-found')
    const list = await call<Page<Theme>>(test, organiser, 'GET', `/api/programmes/${programmeId}/themes`)
    expect(list.body.items).toEqual([])
    expect(await test.deps.updateLog.load(`${themeId}.nl`)).not.toBeNull()
  })

  it('keep their name and existence once frozen', async () => {
    const { themeId, organiser } = await createCast(test)
    await test.deps.db.updateTable('theme').set({ stage: 'frozen' }).where('id', '=', themeId).execute()
    const url = `/api/themes/${themeId}`
    expect((await call(test, organiser, 'PATCH', url, { title: { nl: 'Later' } })).code).toBe('conflict')
    expect((await call(test, organiser, 'PATCH', url, { leadPartnerIds: [] })).code).toBe('conflict')
    const refused = await call<{ detail: string }>(test, organiser, 'DELETE', url)
    expect(refused).toMatchObject({ code: 'conflict', body: { detail: expect.stringContaining('frozen') } })
    const opened = await call<Theme>(test, organiser, 'PATCH', url, { openToStakeholders: true })
    expect(opened.body.openToStakeholders).toBe(true)
  })

  it('are listed to every member in their order, page by page', async () => {
    const { programmeId, themeId, observer } = await createCast(test)
    const made = [themeId]
    for (const title of ['B', 'C', 'D', 'E']) made.push(await addTheme(test, programmeId, title))
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/programmes/${programmeId}/themes?limit=2${cursor && `&cursor=${cursor}`}`
      const page: { body: Page<Theme> } = await call(test, observer, 'GET', url)
      seen.push(...page.body.items.map((theme) => theme.id))
      cursor = page.body.next
    }
    expect(seen).toEqual(made)
  })

  it('get positions of their own when created at once', async () => {
    const { programmeId, organiser } = await createCast(test)
    const title = (nl: string) => ({ title: { nl } })
    await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) =>
        call(test, organiser, 'POST', `/api/programmes/${programmeId}/themes`, title(name)),
      ),
    )
    const rows = await test.deps.db
      .selectFrom('theme')
      .select('position')
      .where('programme_id', '=', programmeId)
      .orderBy('position')
      .execute()
    expect(rows.map((row) => row.position)).toEqual([1, 2, 3, 4, 5])
  })
})
