import type { Page } from '@plenum/schema/api/common'
import type { RegisterLine, Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion, marksIn, passageAt, setTheme, suggest } from '../../../test/discussion.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

const secret = 'Dit zeggen we nog niet hardop.'
const internal = { visibility: 'organisation', text: secret }

describe.each(testDialects)('what an organisation discusses internally on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const say = (as: SignedInPerson, threadId: string, text: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/replies`, { text })
  const submit = (as: SignedInPerson, threadId: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/submit`)

  it('is seen by its people alone, in every list, file and count; organisers are no exception', async () => {
    const { themeId, documentId, reviewer, colleague, ...others } = await createDiscussion(test)
    await setTheme(test, themeId, { open_to_stakeholders: 1, round_open_to_stakeholders: 1 })
    const anchor = await passageAt(test, documentId, 'eerste gezicht')
    const { body } = await comment(test, reviewer, themeId, { ...internal, anchor })
    await suggest(test, reviewer, themeId, 'Wie afhaakt telt mee.', internal)
    expect(body).toMatchObject({ marked: false, anchor: { passage: { quote: 'eerste gezicht' } } })
    const paths = [
      '/threads',
      '/register',
      '/round',
      '/mentionable',
      '/drafts/nl',
      '',
      ...['csv', 'docx', 'xlsx'].map((format) => `/register/file?format=${format}&language=nl`),
    ]
    for (const person of [others.organiser, others.editor, others.rival, others.observer]) {
      for (const path of paths) {
        const { text, status } = await call(test, person, 'GET', `/api/themes/${themeId}${path}`)
        expect(status, path).toBe(200)
        expect(text, path).not.toContain(secret)
        expect(text, path).not.toContain(body.id)
      }
      const list = await call<Page<Thread>>(test, person, 'GET', `/api/themes/${themeId}/threads`)
      expect(list.body.items).toEqual([])
      const one = await call(test, person, 'GET', `/api/threads/${body.id}`)
      expect(one.text).toBe((await call(test, person, 'GET', '/api/threads/none')).text)
    }
    expect(await marksIn(test, documentId)).toEqual({})
    const list = await call<Page<Thread>>(test, colleague, 'GET', `/api/themes/${themeId}/threads`)
    expect(list.body.items.map((thread) => thread.entries[0]?.text)).toEqual([secret, secret])
  })

  it('is not changed by others, whom every route tells that there is nothing', async () => {
    const { themeId, reviewer, organiser, rival } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId, internal)
    const opening = `/api/threads/${body.id}/replies/${body.entries[0]?.id}`
    for (const person of [organiser, rival]) {
      const tries = [
        say(person, body.id, 'Ha.'),
        submit(person, body.id),
        call(test, person, 'POST', `/api/threads/${body.id}/state`, { to: 'resolved' }),
        call(test, person, 'POST', `/api/threads/${body.id}/disposition`, { outcome: 'accepted' }),
        call(test, person, 'POST', `/api/threads/${body.id}/apply`, {}),
        call(test, person, 'PUT', `/api/threads/${body.id}/read`),
        call(test, person, 'PATCH', opening, { text: 'Ha.' }),
        call(test, person, 'DELETE', opening),
        call(test, person, 'PUT', `${opening}/agreement`),
      ]
      expect((await Promise.all(tries)).map((answer) => answer.code)).toEqual(tries.map(() => 'not-found'))
    }
    expect((await call<Thread>(test, reviewer, 'GET', `/api/threads/${body.id}`)).body).toEqual(body)
  })

  it('is told of live to its people only, and to everyone once it is submitted', async () => {
    const { programmeId, themeId, reviewer, colleague } = await createDiscussion(test)
    const heard = listen(test)
    const { body } = await comment(test, reviewer, themeId, internal)
    await say(colleague, body.id, 'Goed.')
    const persons = [reviewer.personId, colleague.personId].sort()
    const audiences = heard.live.map(([audience]) => ('personId' in audience ? audience.personId : 'all'))
    expect([audiences.slice(0, 2).sort(), audiences.slice(2).sort()]).toEqual([persons, persons])
    await submit(colleague, body.id)
    expect(heard.live.at(-1)).toEqual([{ programmeId }, { type: 'thread', programmeId, themeId, threadId: body.id }])
  })

  it('mentions its own people only, and its own partner', async () => {
    const { themeId, reviewer, colleague, rival, editor, advp, cpl } = await createDiscussion(test)
    const mention = (text: string) => comment(test, reviewer, themeId, { ...internal, text })
    expect((await mention(`@[person:${colleague.personId}] @[partner:${advp}]`)).status).toBe(201)
    for (const text of [`@[person:${rival.personId}]`, `@[person:${editor.personId}]`, `@[partner:${cpl}]`]) {
      expect((await mention(text)).fields).toEqual(['text'])
    }
  })

  it('becomes the comment of the organisation when it is submitted, with a mark and in the round of then', async () => {
    const { themeId, documentId, reviewer, colleague, organiser } = await createDiscussion(test)
    const anchor = await passageAt(test, documentId, 'eerste gezicht')
    const { body } = await comment(test, reviewer, themeId, { ...internal, anchor })
    await setTheme(test, themeId, { round: 2 })
    test.clock.advance(1000)
    const submitted = await submit(colleague, body.id)
    expect(submitted.body).toMatchObject({
      visibility: 'theme',
      round: 2,
      marked: true,
      author: { personId: reviewer.personId },
      history: [{ kind: 'created' }, { kind: 'submitted', by: { personId: colleague.personId } }],
    })
    expect(await marksIn(test, documentId)).toEqual({ [body.id]: 'eerste gezicht' })
    const rows = await test.deps.db
      .selectFrom('document_update')
      .selectAll()
      .where('document_id', '=', documentId)
      .execute()
    expect(rows.at(-1)?.person_id).toBe(reviewer.personId)
    const seen = await call<Thread>(test, organiser, 'GET', `/api/threads/${body.id}`)
    expect(seen.body).toMatchObject({ entries: [{ text: secret }], me: { unread: true } })
    expect((await submit(reviewer, body.id)).code).toBe('conflict')
  })

  it('is submitted once by two at once', async () => {
    const { themeId, reviewer, colleague } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId, internal)
    const answers = await Promise.all([submit(reviewer, body.id), submit(colleague, body.id)])
    expect(answers.map((answer) => answer.code ?? 'ok').sort()).toEqual(['conflict', 'ok'])
  })

  it('is submitted without a mark where its passage has gone', async () => {
    const { themeId, documentId, reviewer, editor } = await createDiscussion(test)
    const anchor = await passageAt(test, documentId, 'Wie afhaakt wordt niet geteld.')
    const { body } = await comment(test, reviewer, themeId, { ...internal, anchor })
    const { body: other } = await suggest(test, editor, themeId, 'Volledig andere woorden, die niemand nog kent.')
    await call(test, editor, 'POST', `/api/threads/${other.id}/apply`, {})
    const submitted = await submit(reviewer, body.id)
    expect(submitted.body).toMatchObject({
      marked: false,
      visibility: 'theme',
      anchor: { passage: { quote: 'Wie afhaakt wordt niet geteld.' } },
    })
  })

  it('stays internal as far as it was said before: submitted is the comment, not how one came to it', async () => {
    const { themeId, reviewer, colleague, rival, organiser } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId, { ...internal, text: 'Dit kan beter.' })
    const reply = (await say(colleague, body.id, `${secret} @[person:${reviewer.personId}]`)).body.entries[1]
    await call(test, colleague, 'POST', `/api/threads/${body.id}/state`, { to: 'resolved' })
    await call(test, colleague, 'POST', `/api/threads/${body.id}/state`, { to: 'open' })
    await submit(reviewer, body.id)
    await say(organiser, body.id, 'Dank.')
    for (const person of [rival, organiser]) {
      const { body: seen, text } = await call<Thread>(test, person, 'GET', `/api/threads/${body.id}`)
      expect(seen.entries.map((entry) => entry.text)).toEqual(['Dit kan beter.', 'Dank.'])
      expect(seen.history.map((event) => event.kind)).toEqual(['created', 'submitted'])
      expect(seen.mentions).toEqual({})
      expect(text).not.toContain(secret)
      const url = `/api/threads/${body.id}/replies/${reply?.id}/agreement`
      expect((await call(test, person, 'PUT', url)).code).toBe('not-found')
    }
    const register = await call<Page<RegisterLine>>(test, rival, 'GET', `/api/themes/${themeId}/register`)
    expect(register.body.items).toMatchObject([{ text: 'Dit kan beter.' }])
    const own = await call<Thread>(test, colleague, 'GET', `/api/threads/${body.id}`)
    expect(own.body.entries).toHaveLength(3)
    expect(own.body.history).toHaveLength(4)
  })
})
