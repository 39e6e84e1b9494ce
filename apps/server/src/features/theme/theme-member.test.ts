import type { Page } from '@plenum/schema/api/common'
import type { ThemeMember } from '@plenum/schema/api/member'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('the working group of a theme on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('is seen by every member, without addresses', async () => {
    const { themeId, partnerId, editor, reviewer, observer } = await createCast(test)
    await test.deps.db
      .insertInto('partner_person')
      .values({ partner_id: partnerId, person_id: editor.personId, represents: 0 })
      .execute()
    const { body } = await call<Page<ThemeMember>>(test, observer, 'GET', `/api/themes/${themeId}/members`)
    expect(body).toEqual({
      items: [
        { personId: editor.personId, name: 'Editor', partnerIds: [partnerId], role: 'editor' },
        { personId: reviewer.personId, name: 'Reviewer', partnerIds: [], role: 'reviewer' },
      ],
      next: null,
    })
  })

  it('is set by organisers, and the person is judged anew at once', async () => {
    const { programmeId, themeId, organiser, editor, observer } = await createCast(test)
    const url = `/api/themes/${themeId}/members/${observer.personId}`
    expect((await call(test, editor, 'PUT', url, { role: 'editor' })).code).toBe('not-allowed')
    const heard = listen(test)
    const set = await call<ThemeMember>(test, organiser, 'PUT', url, { role: 'reviewer' })
    expect(set).toMatchObject({ status: 200, body: { personId: observer.personId, role: 'reviewer' } })
    expect(heard.access).toEqual([{ programmeId, themeId, personId: observer.personId }])
    expect(heard.live).toEqual([[{ programmeId }, { type: 'theme', programmeId, themeId }]])
    expect((await call<ThemeMember>(test, organiser, 'PUT', url, { role: 'editor' })).body.role).toBe('editor')
    const theme = await call<Theme>(test, observer, 'GET', `/api/themes/${themeId}`)
    expect(theme.body.me).toMatchObject({ role: 'editor', mayWrite: true })
  })

  it('does not let anyone raise themselves', async () => {
    const { themeId, editor, reviewer, observer } = await createCast(test)
    for (const person of [editor, reviewer, observer]) {
      const url = `/api/themes/${themeId}/members/${person.personId}`
      expect((await call(test, person, 'PUT', url, { role: 'editor' })).code).toBe('not-allowed')
      expect((await call(test, person, 'DELETE', url)).code).toBe('not-allowed')
    }
  })

  it('takes nobody from outside the programme', async () => {
    const { themeId, organiser, outsider } = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    for (const personId of [outsider.personId, stranger.personId, 'nobody']) {
      const url = `/api/themes/${themeId}/members/${personId}`
      expect((await call(test, organiser, 'PUT', url, { role: 'editor' })).code).toBe('not-found')
    }
    expect((await call(test, outsider, 'GET', `/api/themes/${themeId}`)).code).toBe('not-found')
  })

  it('is left by who is removed, who stays in the programme', async () => {
    const { programmeId, themeId, organiser, editor } = await createCast(test)
    const url = `/api/themes/${themeId}/members/${editor.personId}`
    const heard = listen(test)
    expect((await call(test, organiser, 'DELETE', url)).status).toBe(204)
    expect(heard.access).toEqual([{ programmeId, themeId, personId: editor.personId }])
    expect((await call(test, organiser, 'DELETE', url)).code).toBe('not-found')
    const theme = await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)
    expect(theme.body.me).toMatchObject({ role: 'observer', mayRead: false, mayWrite: false })
  })

  it('refuses an unknown role and forged fields', async () => {
    const { themeId, organiser, observer } = await createCast(test)
    const url = `/api/themes/${themeId}/members/${observer.personId}`
    expect((await call(test, organiser, 'PUT', url, { role: 'organiser' })).fields).toEqual(['role'])
    expect((await call(test, organiser, 'PUT', url, { role: 'editor', represents: true })).fields).toEqual([
      'represents',
    ])
  })

  it('is paged by name, also between people of one name', async () => {
    const { programmeId, themeId, observer } = await createCast(test)
    for (const name of ['Same', 'Same', 'Same', 'Another']) {
      await addMember(test, programmeId, name, { themeId, role: 'reviewer' })
    }
    const seen: ThemeMember[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/themes/${themeId}/members?limit=2${cursor && `&cursor=${cursor}`}`
      const page: { body: Page<ThemeMember> } = await call(test, observer, 'GET', url)
      seen.push(...page.body.items)
      cursor = page.body.next
    }
    expect(seen.map((member) => member.name)).toEqual(['Another', 'Editor', 'Reviewer', 'Same', 'Same', 'Same'])
    expect(new Set(seen.map((member) => member.personId)).size).toBe(6)
  })
})
