import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { Page } from '@plenum/schema/api/common'
import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion, marksIn, passageAt, setTheme } from '../../../test/discussion.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { createThread } from './create-thread.ts'
import { mendThreads } from './mend-threads.ts'
import { createTurns } from '../../turns.ts'

describe.each(testDialects)('threads on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const say = (as: SignedInPerson, threadId: string, text: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/replies`, { text })
  const move = (as: SignedInPerson, threadId: string, to: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/state`, { to })
  const dispose = (as: SignedInPerson, threadId: string, outcome: string, reason = 'Omdat.') =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/disposition`, { outcome, reason })

  it('stand on a passage, whose mark is written into the draft in the name of the commenter', async () => {
    const { themeId, documentId, reviewer, advp, programmeId } = await createDiscussion(test)
    const heard = listen(test)
    const anchor = await passageAt(test, documentId, 'eerste gezicht')
    const { status, body } = await comment(test, reviewer, themeId, { anchor, text: 'Waarom het eerste?' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'comment',
      language: 'nl',
      marked: true,
      round: 1,
      state: 'open',
      partner: { partnerId: advp, acronym: 'ADVP' },
      anchor: {
        on: 'passage',
        passage: { blockId: 'p1', recommendationId: null, quote: 'eerste gezicht', before: 'De wijkagent is het ' },
      },
      entries: [{ text: 'Waarom het eerste?', author: { personId: reviewer.personId } }],
      history: [{ kind: 'created' }],
      me: { isAuthor: true, isOurs: true, unread: false, mentioned: false },
    })
    expect(await marksIn(test, documentId)).toEqual({ [body.id]: 'eerste gezicht' })
    const rows = await test.deps.db
      .selectFrom('document_update')
      .selectAll()
      .where('document_id', '=', documentId)
      .execute()
    expect(rows.at(-1)?.person_id).toBe(reviewer.personId)
    expect(heard.live).toEqual([[{ programmeId }, { type: 'thread', programmeId, themeId, threadId: body.id }]])
  })

  it('stand on a recommendation or on the theme', async () => {
    const { themeId, editor } = await createDiscussion(test)
    const anchor = { on: 'recommendation', language: 'nl', recommendationId: 'r1' }
    const one = await comment(test, editor, themeId, { anchor })
    expect(one.body).toMatchObject({ anchor: { on: 'recommendation', recommendationId: 'r1' }, language: 'nl' })
    const two = await comment(test, editor, themeId)
    expect(two.body).toMatchObject({ anchor: { on: 'theme' }, language: null, marked: false })
    const gone = await comment(test, editor, themeId, { anchor: { ...anchor, recommendationId: 'r9' } })
    expect(gone.code).toBe('passage-gone')
    const draftless = await comment(test, editor, themeId, { anchor: { ...anchor, language: 'de' } })
    expect(draftless.code).toBe('no-such-draft')
  })

  it('stand on a passage with characters that a database may not hold', async () => {
    const { themeId, documentId, reviewer, editor } = await createDiscussion(test)
    const node = (text: string) => ({ type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text }] })
    const change = {
      kind: 'change',
      blockId: 'p2',
      base: node('Wie afhaakt wordt niet geteld.'),
      proposed: node('a\0bcd'),
    }
    await draftDesk(test.app).apply(documentId, editor.personId, change as BlockChange, async () => {})
    const anchor = await passageAt(test, documentId, 'a\0b')
    const { body } = await comment(test, reviewer, themeId, { anchor })
    expect(body.anchor).toMatchObject({ passage: { quote: 'ab', after: 'cd' } })
    await mendThreads({ ...test.deps, desk: draftDesk(test.app), turns: createTurns() }, documentId)
    expect(Object.keys(await marksIn(test, documentId))).toEqual([body.id])
  })

  it('are refused where nothing is, and leave nothing', async () => {
    const { themeId, documentId, reviewer } = await createDiscussion(test)
    const { from } = await passageAt(test, documentId, 'eerste gezicht')
    const empty = await comment(test, reviewer, themeId, { anchor: { on: 'passage', language: 'nl', from, to: from } })
    expect(empty.code).toBe('passage-gone')
    const nonsense = { on: 'passage', language: 'nl', from: 'AAAA', to: 'AQID' }
    expect((await comment(test, reviewer, themeId, { anchor: nonsense })).code).toBe('passage-gone')
    expect(await marksIn(test, documentId)).toEqual({})
    expect(await test.deps.db.selectFrom('thread').select('id').where('theme_id', '=', themeId).execute()).toEqual([])
  })

  it('are not stored when the round ends while the mark is being written; the mark goes at the next rest', async () => {
    const { themeId, documentId, reviewer } = await createDiscussion(test)
    await setTheme(test, themeId, { deadline: test.clock.now() + 1000 })
    const anchor = await passageAt(test, documentId, 'afhaakt')
    const desk = draftDesk(test.app)
    const slow: typeof desk = {
      ...desk,
      async mark(...place) {
        const passage = await desk.mark(...place)
        test.clock.advance(1000)
        return passage
      },
    }
    const deps = { ...test.deps, desk: slow, turns: createTurns() }
    const input = { kind: 'comment', visibility: 'theme', anchor, text: 'Te laat.' } as const
    await expect(createThread(deps, reviewer.personId, themeId, input, null)).rejects.toMatchObject({
      code: 'round-closed',
    })
    expect(await test.deps.db.selectFrom('thread').select('id').where('theme_id', '=', themeId).execute()).toEqual([])
    await mendThreads(deps, documentId)
    expect(await marksIn(test, documentId)).toEqual({})
  })

  it('are begun once under one Idempotency-Key, also when the answer was lost with its process', async () => {
    const { themeId, documentId, reviewer } = await createDiscussion(test)
    const anchor = await passageAt(test, documentId, 'afhaakt')
    const once = () => comment(test, reviewer, themeId, { anchor }, { 'idempotency-key': 'k1' })
    const first = await once()
    expect((await once()).body).toEqual(first.body)
    await test.deps.db.deleteFrom('idempotency').where('person_id', '=', reviewer.personId).execute()
    expect((await once()).body.id).toBe(first.body.id)
    const rows = await test.deps.db
      .selectFrom('thread_entry')
      .select('id')
      .where('thread_id', '=', first.body.id)
      .execute()
    expect(rows).toHaveLength(1)
    expect(Object.keys(await marksIn(test, documentId))).toEqual([first.body.id])
    const other = await comment(test, reviewer, themeId, { anchor, text: 'Anders.' }, { 'idempotency-key': 'k2' })
    expect(other.body.id).not.toBe(first.body.id)
  })

  it('are listed in the order in which they were begun, page by page', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const made: string[] = []
    for (let index = 0; index < 5; index++) {
      test.clock.advance(1000)
      made.push((await comment(test, reviewer, themeId, { text: `Nr. ${index}` })).body.id)
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/themes/${themeId}/threads?limit=2${cursor && `&cursor=${cursor}`}`
      const page: { body: Page<Thread> } = await call(test, editor, 'GET', url)
      seen.push(...page.body.items.map((thread) => thread.id))
      cursor = page.body.next
    }
    expect(seen).toEqual(made)
  })

  it('are read in as many queries whether there are two or five hundred', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const first = (await comment(test, reviewer, themeId)).body
    await say(editor, first.id, `@[person:${reviewer.personId}] ja`)
    const { db } = test.deps
    const [thread] = await db.selectFrom('thread').selectAll().where('id', '=', first.id).execute()
    const entries = await db.selectFrom('thread_entry').selectAll().where('thread_id', '=', first.id).execute()
    if (thread === undefined) throw new Error('not stored')
    const copies = Array.from({ length: 499 }, (_, index) => ({ ...thread, id: `${first.id}-${index}` }))
    for (let from = 0; from < copies.length; from += 100) {
      const some = copies.slice(from, from + 100)
      await db.insertInto('thread').values(some).execute()
      const said = some.flatMap((copy) =>
        entries.map((entry) => ({ ...entry, id: `${entry.id}-${copy.id}`, thread_id: copy.id })),
      )
      await db.insertInto('thread_entry').values(said).execute()
    }
    const counted = async (limit: number) => {
      const queries = vi.spyOn(db.getExecutor(), 'executeQuery')
      const page = await call<Page<Thread>>(test, editor, 'GET', `/api/themes/${themeId}/threads?limit=${limit}`)
      expect(page.body.items).toHaveLength(limit)
      const count = queries.mock.calls.length
      queries.mockRestore()
      return count
    }
    const few = await counted(2)
    expect(few).toBeGreaterThan(5)
    expect(await counted(200)).toBe(few)
  })

  it('are resolved, reopened and withdrawn, with who and when', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId)
    await move(editor, body.id, 'resolved')
    expect((await move(reviewer, body.id, 'resolved')).code).toBe('conflict')
    await move(reviewer, body.id, 'open')
    const { body: withdrawn } = await move(reviewer, body.id, 'withdrawn')
    expect(withdrawn.history.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['created', 'Reviewer'],
      ['resolved', 'Editor'],
      ['reopened', 'Reviewer'],
      ['withdrawn', 'Reviewer'],
    ])
    expect((await move(editor, body.id, 'open')).code).toBe('conflict')
  })

  it('are answered with a reason, and otherwise later, all of it on record', async () => {
    const { themeId, reviewer, editor, organiser } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId)
    expect((await dispose(editor, body.id, 'rejected', ' ')).fields).toEqual(['reason'])
    await dispose(editor, body.id, 'rejected', 'Te kort.')
    const { body: answered } = await dispose(organiser, body.id, 'partly', 'Half.')
    expect(answered).toMatchObject({
      state: 'resolved',
      disposition: { outcome: 'partly', reason: 'Half.', by: { name: 'Organiser' } },
      history: [{ kind: 'created' }, { kind: 'disposed' }, { kind: 'disposed' }],
    })
    const details = await test.deps.db
      .selectFrom('thread_event')
      .select('detail')
      .where('thread_id', '=', body.id)
      .where('kind', '=', 'disposed')
      .orderBy('at')
      .execute()
    expect(details.map((row) => JSON.parse(row.detail))).toEqual([
      { outcome: 'rejected', reason: 'Te kort.' },
      { outcome: 'partly', reason: 'Half.' },
    ])
    const opening = `/api/threads/${body.id}/replies/${body.entries[0]?.id}`
    expect((await call(test, reviewer, 'PATCH', opening, { text: 'Anders.' })).code).toBe('conflict')
    expect((await move(reviewer, body.id, 'withdrawn')).code).toBe('conflict')
  })

  it("are begun in the name of an organisation of one's own", async () => {
    const { themeId, reviewer, organiser, cpl } = await createDiscussion(test)
    expect((await comment(test, reviewer, themeId, { partnerId: cpl })).fields).toEqual(['partnerId'])
    expect((await comment(test, reviewer, themeId, { partnerId: null })).body.partner).toBeNull()
    expect((await comment(test, organiser, themeId)).body.partner).toBeNull()
    const internal = { visibility: 'organisation' }
    expect((await comment(test, organiser, themeId, internal)).fields).toEqual(['visibility'])
    expect((await comment(test, reviewer, themeId, { ...internal, partnerId: null })).fields).toEqual(['visibility'])
  })

  it('take so many writes of one person and then one a second', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId)
    const url = `/api/threads/${body.id}/replies/${body.entries[0]?.id}/agreement`
    for (let index = 1; index < 120; index++) await call(test, reviewer, 'PUT', url)
    expect(await call(test, reviewer, 'PUT', url)).toMatchObject({ code: 'too-many', headers: { 'retry-after': '1' } })
    expect((await call(test, editor, 'PUT', url)).status).toBe(200)
    expect((await call(test, reviewer, 'PUT', `/api/threads/${body.id}/read`)).status).toBe(204)
    test.clock.advance(1000)
    expect((await call(test, reviewer, 'PUT', url)).status).toBe(200)
    expect((await call(test, reviewer, 'PUT', url)).code).toBe('too-many')
  })
})
