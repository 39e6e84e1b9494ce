import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../test/call.ts'
import { testDialects } from '../../test/databases.ts'
import { type Discussion, createDiscussion, setTheme } from '../../test/discussion.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../test/test-app.ts'
import { tellPeople } from './tell-people.ts'
import { kindsToldTo, noticesOf, toldTo } from '../../test/told.ts'

describe.each(testDialects)('notices of discussions on %s', (dialect) => {
  let test: TestApp
  let cast: Discussion
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    cast = await createDiscussion(test)
  })

  async function comment(as: SignedInPerson, text: string, more: object = {}): Promise<Thread> {
    const url = `/api/themes/${cast.themeId}/threads`
    const answer = await call<Thread>(test, as, 'POST', url, {
      kind: 'comment',
      anchor: { on: 'theme' },
      text,
      ...more,
    })
    expect(answer.status).toBe(201)
    test.clock.advance(1000)
    return answer.body
  }

  async function reply(as: SignedInPerson, threadId: string, text: string): Promise<Thread> {
    const answer = await call<Thread>(test, as, 'POST', `/api/threads/${threadId}/replies`, { text })
    expect(answer.status).toBe(201)
    test.clock.advance(1000)
    return answer.body
  }

  it('tell who is mentioned, with the words and the way there, and not who spoke', async () => {
    const { reviewer, editor, rival, themeId } = cast
    const thread = await comment(reviewer, `Wat denkt @[person:${editor.personId}] hiervan?`)
    const [notice] = await toldTo(test, editor)
    expect(notice).toMatchObject({
      kind: 'mention',
      readAt: null,
      by: { personId: reviewer.personId, name: 'Reviewer' },
      theme: { id: themeId },
      excerpt: 'Wat denkt @Editor hiervan?',
      path: `/themes/${themeId}?thread=${thread.id}`,
    })
    expect([await kindsToldTo(test, reviewer), await kindsToldTo(test, rival)]).toEqual([[], []])
  })

  it('tell all people of a partner that is mentioned', async () => {
    const { editor, reviewer, colleague, rival, advp } = cast
    await comment(editor, `Graag het advies van @[partner:${advp}]`)
    expect(await Promise.all([reviewer, colleague, rival].map((person) => kindsToldTo(test, person)))).toEqual([
      ['mention'],
      ['mention'],
      [],
    ])
  })

  it('tell those who take part of a reply, once, and a mention before a reply', async () => {
    const { editor, reviewer, colleague, rival } = cast
    const { id } = await comment(reviewer, 'Te lang')
    await reply(rival, id, 'Eens')
    await reply(editor, id, `Dan korter, @[person:${rival.personId}]`)
    expect(await Promise.all([reviewer, rival, editor, colleague].map((one) => kindsToldTo(test, one)))).toEqual([
      ['reply', 'reply'],
      ['mention'],
      [],
      [],
    ])
  })

  it('tell whoever is named when words are changed, and nobody again who was', async () => {
    const { editor, reviewer, rival } = cast
    const thread = await comment(reviewer, `@[person:${editor.personId}] kijk`)
    const entryId = thread.entries[0]?.id
    const text = `@[person:${editor.personId}] en @[person:${rival.personId}] kijk`
    const answer = await call(test, reviewer, 'PATCH', `/api/threads/${thread.id}/replies/${entryId}`, { text })
    expect(answer.status).toBe(200)
    expect([await kindsToldTo(test, editor), await kindsToldTo(test, rival)]).toEqual([['mention'], ['mention']])
  })

  it('tell the author of a decision, and not who decided', async () => {
    const { editor, reviewer, rival } = cast
    const { id } = await comment(reviewer, 'Te lang')
    const decision = { outcome: 'rejected', reason: 'Nodig' }
    expect((await call(test, editor, 'POST', `/api/threads/${id}/disposition`, decision)).status).toBe(200)
    expect((await toldTo(test, reviewer))[0]).toMatchObject({
      kind: 'disposition',
      outcome: 'rejected',
      excerpt: 'Te lang',
    })
    expect([await kindsToldTo(test, editor), await kindsToldTo(test, rival)]).toEqual([[], []])
  })

  it('tell nothing of an internal discussion to who may not see it, and stop when somebody leaves', async () => {
    const { reviewer, colleague, organiser, advp } = cast
    const thread = await comment(reviewer, `@[partner:${advp}] intern`, { visibility: 'organisation', partnerId: advp })
    await reply(colleague, thread.id, 'Goed')
    expect(await kindsToldTo(test, reviewer)).toEqual(['reply'])
    expect([await kindsToldTo(test, colleague), await kindsToldTo(test, organiser)]).toEqual([['mention'], []])
    await test.deps.db.deleteFrom('partner_person').where('person_id', '=', colleague.personId).execute()
    expect(await noticesOf(test, colleague)).toEqual({ items: [], next: null, unread: 0 })
  })

  it('do not repeat words of before an internal discussion was made public', async () => {
    const { reviewer, colleague, advp, rival } = cast
    const thread = await comment(reviewer, 'Intern', { visibility: 'organisation', partnerId: advp })
    await reply(colleague, thread.id, `@[person:${reviewer.personId}] alleen voor ons`)
    expect((await call(test, reviewer, 'POST', `/api/threads/${thread.id}/submit`)).status).toBe(200)
    const told = await toldTo(test, reviewer)
    expect(told.map((notice) => notice.excerpt)).toEqual(['@Reviewer alleen voor ons'])
    // Somebody who was told by mistake would still not see it.
    await test.deps.db
      .updateTable('notice')
      .set({ person_id: rival.personId })
      .where('id', '=', told[0]?.id ?? '')
      .execute()
    expect(await kindsToldTo(test, rival)).toEqual([])
  })

  it('show what was said as it stands: taken back words and closed texts not at all', async () => {
    const { editor, reviewer, themeId } = cast
    const first = await comment(reviewer, `@[person:${editor.personId}] eerst`)
    await comment(reviewer, `@[person:${editor.personId}] daarna`)
    expect((await noticesOf(test, editor)).unread).toBe(2)
    const entryId = first.entries[0]?.id
    expect((await call(test, reviewer, 'DELETE', `/api/threads/${first.id}/replies/${entryId}`)).status).toBe(200)
    expect(await noticesOf(test, editor)).toMatchObject({ items: [{ excerpt: '@Editor daarna' }], unread: 1 })
    await test.deps.db.deleteFrom('theme_member').where('person_id', '=', editor.personId).execute()
    expect(await noticesOf(test, editor)).toMatchObject({ items: [], unread: 0 })
    await setTheme(test, themeId, { open_to_stakeholders: 1 })
    expect(await kindsToldTo(test, editor)).toEqual(['mention'])
    await setTheme(test, themeId, { deleted_at: test.clock.now() })
    expect(await kindsToldTo(test, editor)).toEqual([])
  })

  it('are read once their discussion is', async () => {
    const { editor, reviewer } = cast
    const { id } = await comment(reviewer, `@[person:${editor.personId}] kijk`)
    expect((await noticesOf(test, editor)).unread).toBe(1)
    expect((await call(test, editor, 'PUT', `/api/threads/${id}/read`)).status).toBe(204)
    expect((await noticesOf(test, editor)).unread).toBe(0)
  })

  it('are made once, whoever makes them and however often', async () => {
    const { editor, reviewer } = cast
    await comment(reviewer, `@[person:${editor.personId}] kijk`)
    await noticesOf(test, editor)
    const mails = () => test.deps.db.selectFrom('mail').selectAll().where('person_id', '=', editor.personId).execute()
    const before = await mails()
    await test.deps.db.updateTable('happening').set({ told_at: null }).execute()
    await Promise.all([1, 2, 3].map(() => tellPeople(test.deps)))
    expect(await kindsToldTo(test, editor)).toEqual(['mention'])
    expect([before.length, await mails()]).toEqual([1, before])
  })
})
