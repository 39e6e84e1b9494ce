import type { Version } from '@plenum/schema/api/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, call } from '../../../test/call.ts'
import { type Cast, addTheme, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { setTheme } from '../../../test/discussion.ts'
import { openDraftWriter } from '../../../test/draft-writer.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('versions on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const take = (as: SignedInPerson | null, themeId: string) =>
    call<Version>(test, as, 'POST', `/api/themes/${themeId}/versions`, { label: 'Voor de vergadering' })
  /** A cast before a Dutch draft with a sentence in it. */
  const begun = async (): Promise<Cast> => {
    const cast = await createCast(test)
    const writer = await openDraftWriter(test, `${cast.themeId}.nl`)
    await writer.paragraph(cast.editor, 'p1', 'De wijkagent is het eerste gezicht.')
    return cast
  }

  it('are for organisers, the working group and, but for taking and restoring them, reviewers', async () => {
    const cast = await begun()
    const { themeId } = cast
    const { organiser: stranger } = await createCast(test)
    const { id } = (await take(cast.editor, themeId)).body
    const ways: Record<string, (as: SignedInPerson | null) => Promise<Answer<unknown>>> = {
      list: (as) => call(test, as, 'GET', `/api/themes/${themeId}/versions`),
      read: (as) => call(test, as, 'GET', `/api/versions/${id}`),
      draft: (as) => call(test, as, 'GET', `/api/versions/${id}/drafts/nl`),
      compare: (as) => call(test, as, 'GET', `/api/versions/${id}/diff/now?language=nl`),
      authorship: (as) => call(test, as, 'GET', `/api/themes/${themeId}/authorship?language=nl`),
      activity: (as) => call(test, as, 'GET', `/api/themes/${themeId}/activity`),
      visit: (as) => call(test, as, 'PUT', `/api/themes/${themeId}/visit`),
      take: (as) => take(as, themeId),
      restore: (as) => call(test, as, 'POST', `/api/versions/${id}/restore`, { language: 'nl' }),
    }
    const read = ['list', 'read', 'draft', 'compare', 'authorship', 'activity', 'visit']
    const expected: [SignedInPerson | null, string[], string][] = [
      [cast.organiser, [...read, 'take', 'restore'], ''],
      [cast.editor, [...read, 'take', 'restore'], ''],
      [cast.reviewer, read, 'not-allowed'],
      [cast.observer, [], 'not-allowed'],
      [cast.outsider, [], 'not-found'],
      [stranger, [], 'not-found'],
      [null, [], 'not-signed-in'],
    ]
    for (const [person, allowed, otherwise] of expected) {
      for (const [name, way] of Object.entries(ways)) {
        const { code } = await way(person)
        expect(code, `${name} for ${person?.email}`).toBe(allowed.includes(name) ? null : otherwise)
      }
    }
    // The text is read by observers of an open theme; its history is not.
    await setTheme(test, themeId, { open_to_stakeholders: 1 })
    for (const [name, way] of Object.entries(ways)) {
      expect((await way(cast.observer)).code, name).toBe(name === 'visit' ? null : 'not-allowed')
    }
    // What does not exist and what one may not know of look alike.
    const missing = await call(test, stranger, 'GET', '/api/versions/none')
    expect((await call(test, stranger, 'GET', `/api/versions/${id}`)).text).toBe(missing.text)
  })

  it('of another theme are not had by its name', async () => {
    const { themeId, programmeId, editor, organiser } = await begun()
    const { id } = (await take(editor, themeId)).body
    const elsewhere = await addTheme(test, programmeId, 'Ander thema')
    const { id: other } = (await take(organiser, elsewhere)).body
    for (const [before, after] of [
      [id, other],
      [other, id],
      [id, 'none'],
      ['none', id],
    ]) {
      const answer = await call(test, organiser, 'GET', `/api/versions/${before}/diff/${after}?language=nl`)
      expect(answer.code, `${before} ${after}`).toBe('not-found')
    }
    // An editor of one theme is nobody in the other.
    expect((await call(test, editor, 'GET', `/api/versions/${other}`)).code).toBe('not-allowed')
    const restore = await call(test, editor, 'POST', `/api/versions/${other}/restore`, { language: 'nl' })
    expect(restore.code).toBe('not-allowed')
  })
})
