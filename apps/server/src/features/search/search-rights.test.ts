import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion, setTheme, suggest } from '../../../test/discussion.ts'
import { indexNow } from '../../../test/index-now.ts'
import { addReport, find, found, plain } from '../../../test/searching.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('whoever searches on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('keeps what an organisation says among its own people, and what led to a comment when it is made public', async () => {
    const { themeId, reviewer, colleague, rival, organiser, editor, observer } = await createDiscussion(test)
    await setTheme(test, themeId, { open_to_stakeholders: 1 })
    const { body } = await comment(test, reviewer, themeId, { visibility: 'organisation', text: 'Onderling beraad.' })
    await suggest(test, reviewer, themeId, 'Beraad telt mee.', { visibility: 'organisation', text: '' })
    test.clock.advance(1000)
    await call(test, colleague, 'POST', `/api/threads/${body.id}/replies`, { text: 'Intern beraad gaat voor.' })
    await indexNow(test)
    for (const person of [organiser, editor, rival, observer]) expect(await found(test, person, 'beraad')).toEqual([])
    expect(await found(test, colleague, 'beraad')).toHaveLength(3)
    test.clock.advance(1000)
    expect((await call<Thread>(test, reviewer, 'POST', `/api/threads/${body.id}/submit`)).status).toBe(200)
    for (const person of [organiser, editor, rival, observer]) {
      const { items } = await find(test, person, 'beraad')
      expect(items.map(({ passage }) => plain(passage))).toEqual(['Onderling beraad.'])
    }
    expect(await found(test, colleague, 'beraad')).toHaveLength(3)
  })

  it('does not show words that were taken back, also before the index knows', async () => {
    const { themeId, reviewer, rival } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId, { text: 'Oorspronkelijk onnadenkend.' })
    await indexNow(test)
    expect(await found(test, rival, 'onnadenkend')).toHaveLength(1)
    const entry = body.entries[0]!.id
    await test.deps.db
      .updateTable('thread_entry')
      .set({ taken_back_at: test.clock.now() })
      .where('id', '=', entry)
      .execute()
    expect(await found(test, rival, 'onnadenkend')).toEqual([])
    await indexNow(test)
    const left = await test.deps.db.selectFrom('search_entry').select('text').where('source_id', '=', entry).execute()
    expect(left).toEqual([])
  })

  it('shows an edited comment as it reads now', async () => {
    const { themeId, reviewer, rival } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId, { text: 'Het sleutelwoord en een vergissing.' })
    await indexNow(test)
    const path = `/api/threads/${body.id}/replies/${body.entries[0]!.id}`
    expect((await call(test, reviewer, 'PATCH', path, { text: 'Het sleutelwoord alleen.' })).status).toBe(200)
    const { items } = await find(test, rival, 'sleutelwoord')
    expect(items.map(({ passage }) => plain(passage))).toEqual(['Het sleutelwoord alleen.'])
    await indexNow(test)
    expect(await found(test, rival, 'vergissing')).toEqual([])
  })

  it('follows the rights of now: a text that is closed, a person that left, a theme that was deleted', async () => {
    const { programmeId, themeId, observer, editor, organiser, outsider } = await createDiscussion(test)
    await setTheme(test, themeId, { open_to_stakeholders: 1 })
    await indexNow(test)
    expect(await found(test, observer, 'wijkagent')).toHaveLength(1)
    await setTheme(test, themeId, { open_to_stakeholders: 0 })
    expect(await found(test, observer, 'wijkagent')).toEqual([])
    expect(await found(test, outsider, 'wijkagent')).toEqual([])
    expect(await found(test, editor, 'wijkagent')).toHaveLength(1)
    await test.deps.db
      .deleteFrom('programme_member')
      .where('programme_id', '=', programmeId)
      .where('person_id', '=', editor.personId)
      .execute()
    expect(await found(test, editor, 'wijkagent')).toEqual([])
    expect(await found(test, organiser, 'thema', { kind: 'theme', programmeId })).toEqual([`theme ${themeId}`])
    expect((await call(test, organiser, 'DELETE', `/api/themes/${themeId}`)).status).toBe(204)
    expect(await found(test, organiser, 'wijkagent', { programmeId })).toEqual([])
    expect(await found(test, organiser, 'thema', { programmeId })).toEqual([])
  })

  it('forgets a record that was removed', async () => {
    const { programmeId, organiser } = await createCast(test)
    const activity = await addReport(test, organiser, programmeId, { nl: 'Verdwijnpunt.' })
    await indexNow(test)
    expect(await found(test, organiser, 'verdwijnpunt')).toHaveLength(1)
    const path = `/api/activities/${activity.id}`
    expect((await call(test, organiser, 'DELETE', path)).status).toBe(204)
    expect(await found(test, organiser, 'verdwijnpunt')).toEqual([])
  })
})
