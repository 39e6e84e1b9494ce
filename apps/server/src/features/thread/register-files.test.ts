import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { call } from '../../../test/call.ts'
import { comment, createDiscussion, suggest } from '../../../test/discussion.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { unzip } from '../../../test/unzip.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { registerDocx } from './register-docx.ts'
import type * as tables from './register-table.ts'

/** Mocks reach the thread of the tests, which is the one that serves people, and no other. */
const { serving } = vi.hoisted(() => ({ serving: { writes: true } }))
vi.mock('./register-table.ts', async (original) => {
  const table = await original<typeof tables>()
  return {
    registerTable(...args: Parameters<typeof tables.registerTable>) {
      if (!serving.writes) throw new Error('written where people are served')
      return table.registerTable(...args)
    },
  }
})

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterEach(() => {
  serving.writes = true
  vi.restoreAllMocks()
})
afterAll(() => app.close())

const fileOf = (as: SignedInPerson, themeId: string, format: string) =>
  app.app.inject({
    method: 'GET',
    url: `/api/themes/${themeId}/register/file?format=${format}&language=nl`,
    headers: { cookie: as.cookie },
  })

const inRecommendation = { anchor: { on: 'recommendation', language: 'nl', recommendationId: 'r1' } }

test('files are written in another thread than the one that serves people', async () => {
  const { themeId, reviewer } = await createDiscussion(app)
  await comment(app, reviewer, themeId, { text: 'Eén opmerking' })
  serving.writes = false
  for (const format of ['csv', 'xlsx', 'docx']) {
    const { statusCode, rawPayload } = await fileOf(reviewer, themeId, format)
    expect(statusCode).toBe(200)
    const words = format === 'csv' ? rawPayload.toString() : Object.values(unzip(rawPayload)).join('')
    expect(words).toContain('Eén opmerking')
  }
})

test('files say which suggestions were made on an earlier text than the one that they show', async () => {
  const { themeId, reviewer, rival, editor } = await createDiscussion(app)
  const { body } = await suggest(app, reviewer, themeId, 'Wie uitvalt wordt niet geteld.')
  await call(app, editor, 'POST', `/api/threads/${body.id}/apply`, {})
  app.clock.advance(1000)
  await suggest(app, rival, themeId, 'Wie opgeeft wordt niet geteld.')
  const [timely, late] = (await fileOf(reviewer, themeId, 'csv')).body.trim().split('\r\n').slice(1)
  expect(timely).toContain('"Voorstel","nl"')
  expect(late).toContain('"Voorstel (gemaakt op een eerdere tekst)","nl"')
  expect(late).toContain('"Wie uitvalt wordt niet geteld.","Wie opgeeft wordt niet geteld."')
})

test('one file is made at a time, also after one that failed', async () => {
  const { themeId, reviewer, rival } = await createDiscussion(app)
  await comment(app, reviewer, themeId, inRecommendation)
  let [running, most, asked] = [0, 0, 0]
  vi.spyOn(draftDesk(app.app), 'read').mockImplementation(async () => {
    most = Math.max(most, ++running)
    await setTimeout(20)
    running -= 1
    if (++asked === 1) throw new Error('not this time')
    return { type: 'doc', content: [] }
  })
  const made = await Promise.all([reviewer, rival, reviewer].map((person) => fileOf(person, themeId, 'csv')))
  expect(made.filter(({ statusCode }) => statusCode === 200)).toHaveLength(2)
  expect(most).toBe(1)
})

test('a draft is read once for a file, however many pages of the register it numbers', async () => {
  const { themeId, reviewer } = await createDiscussion(app)
  const { body } = await comment(app, reviewer, themeId, inRecommendation)
  const thread = await app.deps.db.selectFrom('thread').selectAll().where('id', '=', body.id).executeTakeFirstOrThrow()
  for (let page = 0; page < 5; page++) {
    const copies = Array.from({ length: 90 }, (_, index) => ({ ...thread, id: `${body.id}-${page}-${index}` }))
    await app.deps.db.insertInto('thread').values(copies).execute()
  }
  const read = vi.spyOn(draftDesk(app.app), 'read')
  const lines = (await fileOf(reviewer, themeId, 'csv')).body.trim().split('\r\n').slice(1)
  expect(lines.filter((line) => line.includes('"R1"'))).toHaveLength(451)
  expect(read).toHaveBeenCalledOnce()
})

test('nobody has the register made without end, and nobody waits for another', async () => {
  const { themeId, reviewer, rival } = await createDiscussion(app)
  const outcomes = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
    const codes: number[] = []
    while (codes.length < count) codes.push((await ask()).statusCode)
    return codes
  }
  const file = () => fileOf(reviewer, themeId, 'csv')
  expect(await outcomes(11, file)).toEqual([...Array.from({ length: 10 }, () => 200), 429])
  const url = `/api/themes/${themeId}/register`
  const page = () => app.app.inject({ method: 'GET', url, headers: { cookie: reviewer.cookie } })
  expect(await outcomes(61, page)).toEqual([...Array.from({ length: 60 }, () => 200), 429])
  expect((await call(app, reviewer, 'GET', url)).code).toBe('too-many')
  expect((await fileOf(rival, themeId, 'csv')).statusCode).toBe(200)
  expect((await call(app, rival, 'GET', url)).status).toBe(200)
  app.clock.advance(500)
  expect(await outcomes(2, page)).toEqual([200, 429])
  app.clock.advance(9500)
  expect(await outcomes(2, file)).toEqual([200, 429])
})

test('a cell of a Word table ends with an ellipsis where nobody reads on', async () => {
  const rows = [['a'.repeat(8000), `${'b'.repeat(8000)}c`, '\n'.repeat(20_000)]]
  const bytes = await registerDocx({ language: 'nl', title: 'Register', header: ['A', 'B', 'C'], rows })
  const body = unzip(bytes)['word/document.xml'] ?? ''
  expect(body).toContain(`>${'a'.repeat(8000)}<`)
  expect(body).toContain(`>${'b'.repeat(7999)}…<`)
  expect((body.match(/<w:p[ >]/g) ?? []).length).toBeLessThan(8100)
})
