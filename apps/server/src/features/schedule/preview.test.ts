import type { StagePreview } from '@plenum/schema/api/schedule'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { createDiscussion } from '../../../test/discussion.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('what a move of a theme would do, on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('is told to organisers: who gains and loses which right, and how many they are', async () => {
    const { themeId, programmeId, organiser, editor, observer } = await createDiscussion(test)
    await addMember(test, programmeId, 'Another organiser', undefined, 'organiser')
    const url = `/api/themes/${themeId}/stage/consolidation`
    expect((await call(test, editor, 'GET', url)).code).toBe('not-allowed')
    expect((await call(test, observer, 'GET', url)).code).toBe('not-allowed')
    const { body } = await call<StagePreview>(test, organiser, 'GET', url)
    expect(body).toMatchObject({ round: 1, seals: false, unanswered: 0 })
    expect(body.effects).toContainEqual({ role: 'reviewer', people: 3, gained: [], lost: ['thread.create'] })
    expect(body.effects).toContainEqual({ role: 'editor', people: 1, gained: ['version.restore'], lost: [] })
    const theme = await call<Theme>(test, organiser, 'GET', `/api/themes/${themeId}`)
    expect(theme.body.stage).toBe('review')
  })

  it('is not told of a move that cannot be', async () => {
    const { themeId, organiser, outsider } = await createCast(test)
    const to = (stage: string) => `/api/themes/${themeId}/stage/${stage}`
    expect((await call(test, organiser, 'GET', to('validation'))).code).toBe('stage-move-refused')
    expect((await call(test, organiser, 'GET', to('nowhere'))).status).toBe(400)
    expect((await call(test, outsider, 'GET', to('review'))).code).toBe('not-found')
  })

  it('says that nobody can write any more', async () => {
    const { themeId, organiser } = await createDiscussion(test)
    await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, { from: 'review', to: 'consolidation' })
    const { body } = await call<StagePreview>(test, organiser, 'GET', `/api/themes/${themeId}/stage/validation`)
    expect(body.seals).toBe(true)
    expect(body.effects.find(({ role }) => role === 'editor')?.lost).toContain('text.write')
  })
})
