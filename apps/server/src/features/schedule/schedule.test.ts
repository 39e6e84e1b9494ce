import type { Schedule } from '@plenum/schema/api/schedule'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { createDiscussion } from '../../../test/discussion.ts'
import { freeze } from '../../../test/freezing.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { buildApp } from '../../app.ts'
import { moveTheme } from '../../stages/move-theme.ts'
import { moveWhenDue } from '../../stages/move-when-due.ts'
import { versionDesk } from '../../versions/version-desk.ts'

const hour = 3_600_000

describe.each(testDialects)('the schedule of a theme on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const inHours = (hours: number) => new Date(test.clock.now() + hours * hour).toISOString()
  const plan = (as: SignedInPerson, themeId: string, moves: unknown[]) =>
    call<Schedule>(test, as, 'PUT', `/api/themes/${themeId}/schedule`, { moves })
  const themeOf = async (as: SignedInPerson, themeId: string) =>
    (await call<Theme>(test, as, 'GET', `/api/themes/${themeId}`)).body
  const work = (app = test.app) =>
    moveWhenDue({
      ...test.deps,
      versions: versionDesk(app),
      note: (error) => {
        throw error
      },
    })
  const movesIn = async (themeId: string) => {
    const rows = await test.deps.db
      .selectFrom('audit')
      .select(['person_id', 'entry'])
      .where('theme_id', '=', themeId)
      .where('action', '=', 'stage-moved')
      .orderBy('number')
      .execute()
    return rows.map((row) => {
      const { detail } = JSON.parse(row.entry) as { detail: { to: { stage: string; round: number } } }
      return [row.person_id, detail.to.stage, detail.to.round]
    })
  }
  const versionsOf = async (themeId: string) => {
    const query = test.deps.db.selectFrom('version').select(['kind', 'stage', 'round', 'taken_by'])
    return query.where('theme_id', '=', themeId).orderBy('number').execute()
  }

  it('is made by organisers, read by every member, and by nobody else', async () => {
    const { themeId, organiser, editor, observer, outsider } = await createCast(test)
    const moves = [{ to: 'review', at: inHours(1), hard: true }]
    expect((await plan(editor, themeId, moves)).code).toBe('not-allowed')
    expect((await plan(outsider, themeId, moves)).code).toBe('not-found')
    expect(await plan(organiser, themeId, moves)).toMatchObject({ status: 200, body: { moves, me: { mayPlan: true } } })
    const url = `/api/themes/${themeId}/schedule`
    expect((await call<Schedule>(test, observer, 'GET', url)).body).toMatchObject({ moves, me: { mayPlan: false } })
    expect((await call(test, outsider, 'GET', url)).code).toBe('not-found')
    expect((await call(test, null, 'GET', url)).code).toBe('not-signed-in')
    expect((await themeOf(observer, themeId)).deadline).toBe(moves[0]?.at)
  })

  it('refuses what cannot be, names the move, and leaves what was planned', async () => {
    const { themeId, organiser } = await createCast(test)
    const good = [{ to: 'review', at: inHours(1), hard: true }]
    await plan(organiser, themeId, good)
    const then = { to: 'consolidation', at: inHours(1), hard: true }
    for (const [moves, field] of [
      [[{ to: 'validation', at: inHours(1), hard: true }], 'moves.0.to'],
      [[{ to: 'frozen', at: inHours(1), hard: true }], 'moves.0.to'],
      [[{ to: 'review', at: inHours(-1), hard: true }], 'moves.0.at'],
      [[...good, then], 'moves.1.at'],
      [[{ to: 'review', at: '2026-02-30T10:00:00.000Z', hard: true }], 'moves.0.at'],
      [[{ to: 'review', at: inHours(1), hard: true, extra: 1 }], 'moves.0.extra'],
      [[{ to: 'review', at: inHours(1) }], 'moves.0.hard'],
    ] as const) {
      const answer = await plan(organiser, themeId, [...moves])
      expect([answer.status, answer.fields], JSON.stringify(moves)).toEqual([400, [field]])
    }
    const endless = Array.from({ length: 13 }, (_, index) => ({
      to: index % 2 === 0 ? 'review' : 'consolidation',
      at: inHours(index + 1),
      hard: true,
    }))
    expect((await plan(organiser, themeId, endless)).fields).toEqual(['moves'])
    expect((await call<Schedule>(test, organiser, 'GET', `/api/themes/${themeId}/schedule`)).body.moves).toMatchObject(
      good,
    )
  })

  it('moves a theme at its time, not before, in the name of nobody, and takes a version', async () => {
    const { themeId, organiser } = await createDiscussion(test)
    await plan(organiser, themeId, [
      { to: 'consolidation', at: inHours(1), hard: true },
      { to: 'validation', at: inHours(5), hard: false },
    ])
    test.clock.advance(hour - 1)
    await work()
    expect(await themeOf(organiser, themeId)).toMatchObject({ stage: 'review' })
    test.clock.advance(1)
    await work()
    expect(await themeOf(organiser, themeId)).toMatchObject({ stage: 'consolidation', deadline: inHours(4) })
    await work()
    test.clock.advance(9 * hour)
    await work()
    // The soft one waits for an organiser.
    expect(await themeOf(organiser, themeId)).toMatchObject({ stage: 'consolidation' })
    expect(await movesIn(themeId)).toEqual([[null, 'consolidation', 1]])
    expect(await versionsOf(themeId)).toMatchObject([{ kind: 'stage', stage: 'consolidation', taken_by: null }])
  })

  const longPlan = () => [
    { to: 'consolidation', at: inHours(1), hard: true },
    { to: 'review', at: inHours(2), hard: true },
    { to: 'consolidation', at: inHours(3), hard: true },
    { to: 'validation', at: inHours(4), hard: true },
  ]
  const longWay = [
    [null, 'consolidation', 1],
    [null, 'review', 2],
    [null, 'consolidation', 2],
    [null, 'validation', 2],
  ]

  it('makes what a long stop left, one after the other, each with its version', async () => {
    const { themeId, documentId, organiser } = await createDiscussion(test)
    await plan(organiser, themeId, longPlan())
    test.clock.advance(100 * hour)
    // Beside the application's own work.
    await work()
    await vi.waitFor(
      async () => {
        expect(await movesIn(themeId)).toEqual(longWay)
        expect((await versionsOf(themeId)).map(({ stage, round }) => [null, stage, round])).toEqual(longWay)
      },
      { timeout: 20_000, interval: 100 },
    )
    const { sealed_at } = await test.deps.db
      .selectFrom('document')
      .select('sealed_at')
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow()
    expect(sealed_at).toBe(test.clock.now())
  })

  it('waits for the version of a move that another process has just made', async () => {
    const { themeId, programmeId, organiser } = await createDiscussion(test)
    const from = { stage: 'review', round: 1 } as const
    const to = { stage: 'consolidation', round: 1 } as const
    const at = test.clock.now() + hour
    await plan(organiser, themeId, [
      { to: 'consolidation', at: inHours(1), hard: true },
      { to: 'validation', at: inHours(2), hard: true },
    ])
    // As the other process, which has not come to its version yet.
    await test.deps.db
      .transaction()
      .execute((transaction) =>
        moveTheme(transaction, { programmeId, themeId, from, to, by: null, deadline: null }, at),
      )
    test.clock.advance(2 * hour)
    await work()
    expect((await versionsOf(themeId)).map(({ stage }) => stage)).toEqual(['consolidation', 'validation'])
  })

  it('makes each move once, however many processes make them at the same time', async () => {
    const { themeId, organiser } = await createDiscussion(test)
    await plan(organiser, themeId, longPlan())
    test.clock.advance(100 * hour)
    // A process works when it is ready, and again and again.
    const others = await Promise.all([1, 2].map(() => buildApp(test.deps, { logger: false, closeOver: 0 })))
    await Promise.all([test.app, ...others].flatMap((app) => [work(app), work(app)]))
    await Promise.all(others.map((app) => app.close()))
    expect(await movesIn(themeId)).toEqual(longWay)
    await vi.waitFor(
      async () => expect((await versionsOf(themeId)).map(({ stage, round }) => [null, stage, round])).toEqual(longWay),
      { timeout: 20_000, interval: 100 },
    )
  })

  it('goes on when an organiser makes the next move earlier, and falls away when another is made', async () => {
    const { themeId, organiser } = await createDiscussion(test)
    const url = `/api/themes/${themeId}/stage`
    const moves = [
      { to: 'consolidation', at: inHours(2), hard: true },
      { to: 'review', at: inHours(4), hard: true },
    ]
    await plan(organiser, themeId, moves)
    const early = await call<Theme>(test, organiser, 'POST', url, { from: 'review', to: 'consolidation' })
    expect(early.body).toMatchObject({ stage: 'consolidation', deadline: moves[1]?.at })
    await call(test, organiser, 'POST', url, { from: 'consolidation', to: 'validation' })
    expect((await themeOf(organiser, themeId)).deadline).toBeNull()
    test.clock.advance(10 * hour)
    await work()
    expect(await themeOf(organiser, themeId)).toMatchObject({ stage: 'validation' })
    const rows = await test.deps.db
      .selectFrom('planned_move')
      .select(['to_stage', 'state'])
      .where('theme_id', '=', themeId)
      .orderBy('at')
      .execute()
    expect(rows).toEqual([
      { to_stage: 'consolidation', state: 'made' },
      { to_stage: 'review', state: 'dropped' },
    ])
  })

  it('falls away when the theme is made final or deleted', async () => {
    const one = await createDiscussion(test)
    const stage = `/api/themes/${one.themeId}/stage`
    await call(test, one.organiser, 'POST', stage, { from: 'review', to: 'consolidation' })
    await plan(one.organiser, one.themeId, [{ to: 'validation', at: inHours(1), hard: true }])
    expect((await freeze(test, one.organiser, one.themeId)).status).toBe(200)
    const other = await createCast(test)
    await plan(other.organiser, other.themeId, [{ to: 'review', at: inHours(1), hard: true }])
    expect((await call(test, other.organiser, 'DELETE', `/api/themes/${other.themeId}`)).status).toBe(204)
    test.clock.advance(2 * hour)
    await work()
    expect(await themeOf(one.organiser, one.themeId)).toMatchObject({ stage: 'frozen', deadline: null })
    expect(await movesIn(other.themeId)).toEqual([])
    expect((await plan(other.organiser, other.themeId, [])).code).toBe('not-found')
    const again = await plan(one.organiser, one.themeId, [{ to: 'validation', at: inHours(1), hard: true }])
    expect(again.fields).toEqual(['moves.0.to'])
  })

  it('says when the stage ends: no other deadline is set beside it', async () => {
    const { themeId, organiser } = await createCast(test)
    const at = inHours(1)
    await plan(organiser, themeId, [{ to: 'review', at, hard: false }])
    const patch = (deadline: string | null) => call(test, organiser, 'PATCH', `/api/themes/${themeId}`, { deadline })
    expect(await patch(inHours(2))).toMatchObject({ status: 409, code: 'conflict', fields: ['deadline'] })
    expect((await patch(at)).status).toBe(200)
    expect((await themeOf(organiser, themeId)).deadline).toBe(at)
    await plan(organiser, themeId, [])
    expect((await themeOf(organiser, themeId)).deadline).toBeNull()
    expect((await patch(inHours(2))).status).toBe(200)
  })

  it('closes a round at its time, also before the theme has moved', async () => {
    const { themeId, organiser, reviewer } = await createDiscussion(test)
    await plan(organiser, themeId, [{ to: 'consolidation', at: inHours(1), hard: true }])
    const say = () =>
      call(test, reviewer, 'POST', `/api/themes/${themeId}/threads`, {
        kind: 'comment',
        text: 'Nog iets.',
        anchor: { on: 'theme' },
        visibility: 'theme',
      })
    expect((await say()).status).toBe(201)
    test.clock.advance(hour)
    expect((await say()).code).toBe('round-closed')
    await work()
    expect((await say()).code).toBe('round-closed')
  })
})
