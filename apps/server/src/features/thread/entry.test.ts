import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion } from '../../../test/discussion.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('what is said in threads on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const read = (as: SignedInPerson | null, threadId: string) =>
    call<Thread>(test, as, 'GET', `/api/threads/${threadId}`)
  const say = (as: SignedInPerson, threadId: string, text: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/replies`, { text })
  const move = (as: SignedInPerson, threadId: string, to: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/state`, { to })

  it('are replied to, in order even within one moment', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId, { text: 'Een' })
    for (const text of ['Twee', 'Drie', 'Vier', 'Vijf', 'Zes']) await say(editor, body.id, text)
    const thread = (await read(reviewer, body.id)).body
    expect(thread.entries.map((entry) => entry.text)).toEqual(['Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes'])
    expect(thread.entries[1]?.partner?.acronym).toBe('CPS')
  })

  it('keep what was said before it was changed, and what was taken back', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId, { text: 'Een' })
    const url = `/api/threads/${body.id}/replies/${body.entries[0]?.id}`
    await call(test, reviewer, 'PATCH', url, { text: 'Twee' })
    const changed = await call<Thread>(test, reviewer, 'PATCH', url, { text: 'Drie' })
    expect(changed.body.entries[0]).toMatchObject({ text: 'Drie', editedAt: expect.any(String) })
    const past = await test.deps.db
      .selectFrom('thread_entry_past')
      .select(['number', 'text'])
      .where('entry_id', '=', body.entries[0]?.id ?? '')
      .orderBy('number')
      .execute()
    expect(past).toEqual([
      { number: 1, text: 'Een' },
      { number: 2, text: 'Twee' },
    ])
    const reply = (await say(editor, body.id, 'Goed.')).body.entries[1]
    const replyUrl = `/api/threads/${body.id}/replies/${reply?.id}`
    expect((await call(test, reviewer, 'PATCH', replyUrl, { text: 'Slecht.' })).code).toBe('not-allowed')
    expect((await call(test, reviewer, 'DELETE', replyUrl)).code).toBe('not-allowed')
    const taken = await call<Thread>(test, editor, 'DELETE', replyUrl)
    expect(taken.body.entries[1]).toMatchObject({ text: '', takenBackAt: expect.any(String), me: { mayEdit: false } })
    expect((await call(test, editor, 'PATCH', replyUrl, { text: 'Toch.' })).code).toBe('conflict')
    const stored = await test.deps.db
      .selectFrom('thread_entry')
      .select('text')
      .where('id', '=', reply?.id ?? '')
      .execute()
    expect(stored).toEqual([{ text: 'Goed.' }])
    expect((await call(test, editor, 'DELETE', `/api/threads/${body.id}/replies/none`)).code).toBe('not-found')
  })

  it('are withdrawn when the last of them is taken back, but not under a reply', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const [one, two] = [(await comment(test, reviewer, themeId)).body, (await comment(test, reviewer, themeId)).body]
    await say(editor, two.id, 'Goed.')
    const takeBack = (thread: Thread) =>
      call<Thread>(test, reviewer, 'DELETE', `/api/threads/${thread.id}/replies/${thread.entries[0]?.id}`)
    expect((await takeBack(one)).body).toMatchObject({ state: 'withdrawn', entries: [{ text: '' }], me: { may: [] } })
    expect((await takeBack(two)).body).toMatchObject({ state: 'open', entries: [{ text: '' }, { text: 'Goed.' }] })
    expect((await say(editor, one.id, 'Jammer.')).code).toBe('conflict')
  })

  it('count who agrees, each once', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId)
    const url = `/api/threads/${body.id}/replies/${body.entries[0]?.id}/agreement`
    await call(test, editor, 'PUT', url)
    await call(test, editor, 'PUT', url)
    const agreed = await call<Thread>(test, reviewer, 'PUT', url)
    expect(agreed.body.entries[0]).toMatchObject({ agreements: 2, agreed: true })
    await call(test, reviewer, 'DELETE', url)
    const left = await call<Thread>(test, reviewer, 'DELETE', url)
    expect(left.body).toMatchObject({ activeAt: body.activeAt, entries: [{ agreements: 1, agreed: false }] })
  })

  it('are unread until they are read, and again when others have been there', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId)
    const unread = async (person: SignedInPerson) => (await read(person, body.id)).body.me.unread
    expect([await unread(reviewer), await unread(editor)]).toEqual([false, true])
    const heard = listen(test)
    expect((await call(test, editor, 'PUT', `/api/threads/${body.id}/read`)).status).toBe(204)
    expect(heard.live.map(([audience]) => audience)).toEqual([{ personId: editor.personId }])
    expect(await unread(editor)).toBe(false)
    await say(editor, body.id, 'Ja.')
    expect([await unread(reviewer), await unread(editor)]).toEqual([true, false])
    await call(test, reviewer, 'PUT', `/api/threads/${body.id}/read`)
    expect(await unread(reviewer)).toBe(false)
    await move(editor, body.id, 'resolved')
    expect([await unread(reviewer), await unread(editor)]).toEqual([true, false])
  })

  it('mention people who can read them, and partners', async () => {
    const { themeId, reviewer, editor, observer, outsider, advp } = await createDiscussion(test)
    const at = (person: SignedInPerson) => `@[person:${person.personId}]`
    const { body } = await comment(test, editor, themeId, { text: `${at(reviewer)} en @[partner:${advp}]: zie` })
    expect(body.mentions).toEqual({ [`person:${reviewer.personId}`]: 'Reviewer', [`partner:${advp}`]: 'ADVP' })
    expect((await read(reviewer, body.id)).body.me.mentioned).toBe(true)
    expect(body.me.mentioned).toBe(false)
    const elsewhere = await createDiscussion(test)
    for (const text of [at(observer), at(outsider), '@[person:none]', `@[partner:${elsewhere.advp}]`]) {
      expect(await comment(test, editor, themeId, { text }), text).toMatchObject({
        code: 'bad-request',
        fields: ['text'],
      })
      expect((await say(editor, body.id, text)).fields, text).toEqual(['text'])
    }
  })

  it('say whom one may mention', async () => {
    const { themeId, editor, observer, advp } = await createDiscussion(test)
    const url = `/api/themes/${themeId}/mentionable`
    const { body } = await call<{ people: { name: string; acronyms: string[] }[]; partners: object[] }>(
      test,
      editor,
      'GET',
      url,
    )
    expect(body.people.map(({ name, acronyms }) => [name, acronyms])).toEqual([
      ['Colleague', ['ADVP']],
      ['Editor', ['CPS']],
      ['Organiser', []],
      ['Reviewer', ['ADVP']],
      ['Rival', ['CPL']],
    ])
    expect(body.partners).toContainEqual({ partnerId: advp, acronym: 'ADVP', name: { nl: 'ADVP' } })
    expect((await call(test, observer, 'GET', url)).code).toBe('not-allowed')
  })

  it('take plain text of a certain length', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    for (const text of ['', '  ', 'a\u0000b', 'x'.repeat(10_001)]) {
      expect((await comment(test, reviewer, themeId, { text })).fields).toEqual(['text'])
    }
    const markup = '<img src=x onerror=alert(1)>\n[a](javascript:alert(1))'
    expect((await comment(test, reviewer, themeId, { text: markup })).body.entries[0]?.text).toBe(markup)
  })
})
