import type { DraftNode } from '@plenum/document/draft-node'
import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { Overview } from '@plenum/schema/api/overview'
import type { Round, Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addTheme } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion, setTheme } from '../../../test/discussion.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { createCompactor } from '../../sync/compactor.ts'
import { digestDraft } from '../../sync/draft-digest.ts'

const day = 24 * 3_600_000

describe.each(testDialects)('the overview of a programme on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const overview = (as: SignedInPerson | null, programmeId: string) =>
    call<Overview>(test, as, 'GET', `/api/programmes/${programmeId}/overview`)

  it('is for organisers', async () => {
    const { programmeId, organiser, editor, observer, outsider } = await createDiscussion(test)
    expect((await overview(organiser, programmeId)).status).toBe(200)
    expect((await overview(editor, programmeId)).code).toBe('not-allowed')
    expect((await overview(observer, programmeId)).code).toBe('not-allowed')
    expect((await overview(outsider, programmeId)).code).toBe('not-found')
    expect((await overview(null, programmeId)).code).toBe('not-signed-in')
  })

  it('says what is open in a review: threads without an answer, and who has not finished', async () => {
    const { programmeId, themeId, advp, organiser, editor, reviewer, rival } = await createDiscussion(test)
    const first = await comment(test, reviewer, themeId)
    await comment(test, rival, themeId, { text: 'Dit ook.' })
    await comment(test, reviewer, themeId, { text: 'Nog van ons alleen.', visibility: 'organisation' })
    const answered = await call<Thread>(test, editor, 'POST', `/api/threads/${first.body.id}/disposition`, {
      outcome: 'deferred',
      reason: 'Dank.',
    })
    expect(answered.status).toBe(200)
    const finish = `/api/themes/${themeId}/round/partners/${advp}`
    expect((await call<Round>(test, reviewer, 'PUT', finish, { finished: true })).status).toBe(200)
    const { body } = await overview(organiser, programmeId)
    expect(body.themes).toMatchObject([
      {
        themeId,
        stage: 'review',
        threads: { all: 2, unanswered: 1 },
        finished: { expected: 2, missing: ['CPL'] },
        positions: null,
        next: null,
      },
    ])
  })

  it('says whose positions are missing, what is planned, and leaves out a theme that was deleted', async () => {
    const { programmeId, themeId, organiser } = await createDiscussion(test)
    const gone = await addTheme(test, programmeId, 'Weg')
    await call(test, organiser, 'DELETE', `/api/themes/${gone}`)
    await setTheme(test, themeId, { stage: 'consolidation' })
    const move = { from: 'consolidation', to: 'validation' }
    expect((await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, move)).status).toBe(200)
    const at = new Date(test.clock.now() + day).toISOString()
    const plan = { moves: [{ to: 'consolidation', at, hard: true }] }
    expect((await call(test, organiser, 'PUT', `/api/themes/${themeId}/schedule`, plan)).status).toBe(200)
    const { body } = await overview(organiser, programmeId)
    expect(body.themes).toMatchObject([
      {
        themeId,
        stage: 'validation',
        finished: null,
        positions: { missing: ['CPS'], expected: 1 },
        next: { to: 'consolidation', at, hard: true },
        deadline: at,
      },
    ])
  })

  it('counts what was written and said by week', async () => {
    const { programmeId, themeId, documentId, organiser, editor, reviewer } = await createDiscussion(test)
    await comment(test, reviewer, themeId)
    const before = (await overview(organiser, programmeId)).body.weeks.at(-1)
    expect(before).toMatchObject({ contributions: 1 })
    test.clock.advance(7 * day)
    const text: DraftNode = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Een.' }] }] }
    const bytes = draftJsonToUpdate(text)
    const row = { personId: editor.personId, at: test.clock.now(), clients: [], source: 'client' } as const
    await test.deps.updateLog.append([{ documentId, rows: [{ ...row, bytes }] }])
    const compactor = createCompactor(test.deps.updateLog)
    try {
      await digestDraft(test.deps, compactor, documentId, bytes)
      await digestDraft(test.deps, compactor, documentId, bytes)
    } finally {
      await compactor.close()
    }
    const { weeks } = (await overview(organiser, programmeId)).body
    expect(weeks.map(({ edits, contributions }) => [edits, contributions])).toEqual([
      [0, 1],
      // The text of the discussion, and the row above: nothing was noted of the first before.
      [2, 0],
    ])
  })
})
