import type { Page } from '@plenum/schema/api/common'
import type { Programme } from '@plenum/schema/api/programme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addTheme, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('programmes on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const valid = { name: { nl: 'Nieuw', fr: 'Nouveau' }, languages: ['fr', 'nl'] }

  it('are opened by someone who may, who then organises them', async () => {
    const { organiser } = await createCast(test)
    const created = await call<Programme>(test, organiser, 'POST', '/api/programmes', valid)
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      name: { nl: 'Nieuw', fr: 'Nouveau' },
      description: {},
      languages: ['fr', 'nl'],
      timeZone: 'Europe/Brussels',
      counts: { themes: 0, partners: 0, recommendations: 0 },
      me: { role: 'organiser', mayManage: true },
    })
    expect(created.body.id).toMatch(/^[\w-]{21,}$/)
    const read = await call<Programme>(test, organiser, 'GET', `/api/programmes/${created.body.id}`)
    expect(read.body).toEqual(created.body)
  })

  it('are not opened by anyone else', async () => {
    const { editor, outsider } = await createCast(test)
    for (const person of [editor, outsider]) {
      expect(await call(test, person, 'POST', '/api/programmes', valid)).toMatchObject({
        status: 403,
        code: 'not-allowed',
      })
    }
    expect((await call(test, null, 'POST', '/api/programmes', valid)).code).toBe('not-signed-in')
  })

  it.each([
    ['no name in any language', { ...valid, name: { nl: '  ' } }, 'name'],
    ['an unknown language of the name', { ...valid, name: { es: 'Nuevo' } }, 'name'],
    ['an unknown language of drafts', { ...valid, languages: ['nl', 'es'] }, 'languages.1'],
    ['a language twice', { ...valid, languages: ['nl', 'nl'] }, 'languages'],
    ['an oversize name', { ...valid, name: { nl: 'x'.repeat(201) } }, 'name.nl'],
    ['an unknown time zone', { ...valid, timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['a forged field', { ...valid, id: 'mine', createdAt: '1999-01-01T00:00:00Z' }, 'createdAt'],
  ])('refuses %s and names the field', async (_name, body, field) => {
    const { organiser } = await createCast(test)
    const answer = await call(test, organiser, 'POST', '/api/programmes', body)
    expect(answer).toMatchObject({ status: 400, code: 'bad-request' })
    expect(answer.fields).toContain(field)
  })

  it('answer a stranger as if they did not exist', async () => {
    const { programmeId, outsider } = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    const missing = await call(test, outsider, 'GET', '/api/programmes/nothing')
    for (const person of [outsider, stranger]) {
      const hidden = await call(test, person, 'GET', `/api/programmes/${programmeId}`)
      expect(hidden.status).toBe(404)
      expect(hidden.body).toEqual(missing.body)
      const patched = await call(test, person, 'PATCH', `/api/programmes/${programmeId}`, { name: { nl: 'Mine' } })
      expect(patched.body).toEqual(missing.body)
    }
  })

  it('are changed by organisers only, and only where something is given', async () => {
    const { programmeId, organiser, editor, observer } = await createCast(test)
    const url = `/api/programmes/${programmeId}`
    for (const person of [editor, observer]) {
      expect((await call(test, person, 'PATCH', url, { name: { nl: 'Mine' } })).code).toBe('not-allowed')
    }
    const changed = await call<Programme>(test, organiser, 'PATCH', url, { description: { nl: 'Tekst', fr: '' } })
    expect(changed.body).toMatchObject({ name: { nl: 'Programma' }, description: { nl: 'Tekst' } })
    expect(changed.body.description).not.toHaveProperty('fr')
    expect((await call<Programme>(test, editor, 'GET', url)).body.me).toEqual({ role: 'member', mayManage: false })
  })

  it('count a recommendation once, however many languages say it', async () => {
    const { programmeId, themeId, organiser } = await createCast(test)
    const second = await addTheme(test, programmeId)
    const deleted = await addTheme(test, programmeId)
    const counts = [
      [`${themeId}.nl`, 4],
      [`${themeId}.fr`, 3],
      [`${second}.fr`, 2],
      [`${deleted}.nl`, 9],
    ] as const
    for (const [id, recommendations] of counts) {
      await test.deps.db.updateTable('draft').set({ recommendations }).where('document_id', '=', id).execute()
    }
    await call(test, organiser, 'DELETE', `/api/themes/${deleted}`)
    const { body } = await call<Programme>(test, organiser, 'GET', `/api/programmes/${programmeId}`)
    expect(body.counts).toEqual({ themes: 2, partners: 1, recommendations: 6 })
  })

  it('are listed page by page, each once, only those of the person', async () => {
    const { organiser, outsider, programmeId } = await createCast(test)
    await createCast(test)
    const made = [programmeId]
    for (const [index, later] of [0, 0, 1, 1].entries()) {
      // Some at the same moment: the order must hold between them too.
      test.clock.advance(later)
      const { body } = await call<Programme>(test, organiser, 'POST', '/api/programmes', {
        ...valid,
        name: { nl: `Programma ${index}` },
      })
      made.push(body.id)
    }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const page: { body: Page<Programme> } = await call(test, organiser, 'GET', `/api/programmes?limit=2${query}`)
      expect(page.body.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.body.items.map((programme) => programme.id))
      cursor = page.body.next
    } while (cursor !== null)
    expect([...seen].sort()).toEqual([...made].sort())
    expect((await call<Page<Programme>>(test, outsider, 'GET', '/api/programmes')).body).toEqual({
      items: [],
      next: null,
    })
  })

  it.each(['%00', 'e30', 'W10', 'WyIxIiwyXQ', 'x'.repeat(201)])('refuse the forged cursor %s', async (cursor) => {
    const { organiser } = await createCast(test)
    const answer = await call(test, organiser, 'GET', `/api/programmes?cursor=${cursor}`)
    expect(answer).toMatchObject({ status: 400, code: 'bad-request', fields: ['cursor'] })
  })

  it.each(['0', '201', '-1', 'many', '1.5'])('refuse a page of %s', async (limit) => {
    const { organiser } = await createCast(test)
    expect((await call(test, organiser, 'GET', `/api/programmes?limit=${limit}`)).fields).toEqual(['limit'])
  })
})
