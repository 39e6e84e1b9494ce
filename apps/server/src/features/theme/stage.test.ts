import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { createDiscussion } from '../../../test/discussion.ts'
import { until } from '../../../test/draft-client.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { buildApp } from '../../app.ts'
import { versionDesk } from '../../versions/version-desk.ts'
import { takeMissingStageVersions } from '../../stages/stage-version.ts'

describe.each(testDialects)('moving a theme along its stages on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const move = (from: string, to: string, deadline: string | null = null) => ({ from, to, deadline })

  it('is for organisers, sets the deadline and counts the rounds', async () => {
    const { programmeId, themeId, organiser, editor } = await createCast(test)
    const url = `/api/themes/${themeId}/stage`
    expect((await call(test, editor, 'POST', url, move('drafting', 'review'))).code).toBe('not-allowed')
    const heard = listen(test)
    const deadline = '2026-05-01T00:00:00.000Z'
    const moved = await call<Theme>(test, organiser, 'POST', url, move('drafting', 'review', deadline))
    expect(moved).toMatchObject({ status: 200, body: { stage: 'review', round: 1, deadline } })
    expect(heard.access).toEqual([{ programmeId, themeId }])
    expect(heard.live).toEqual([
      [{ programmeId }, { type: 'theme', programmeId, themeId }],
      [{ programmeId }, { type: 'versions', programmeId, themeId }],
    ])
    await call(test, organiser, 'POST', url, move('review', 'consolidation'))
    const again = await call<Theme>(test, organiser, 'POST', url, move('consolidation', 'review'))
    expect(again.body).toMatchObject({ stage: 'review', round: 2, deadline: null })
  })

  it('takes hold of who may write', async () => {
    const { themeId, organiser, editor } = await createCast(test)
    for (const [from, to] of [
      ['drafting', 'review'],
      ['review', 'consolidation'],
      ['consolidation', 'validation'],
    ] as const) {
      await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, move(from, to))
    }
    const { body } = await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)
    expect(body).toMatchObject({ stage: 'validation', me: { mayWrite: false, mayRead: true } })
  })

  it('refuses what is not a move, and freezing by this way', async () => {
    const { themeId, organiser } = await createCast(test)
    const url = `/api/themes/${themeId}/stage`
    for (const to of ['drafting', 'consolidation', 'validation', 'frozen']) {
      const answer = await call(test, organiser, 'POST', url, move('drafting', to))
      expect(answer, to).toMatchObject({ status: 409, code: 'stage-move-refused' })
    }
    expect((await call(test, organiser, 'POST', url, move('drafting', 'nowhere'))).fields).toEqual(['to'])
  })

  it('refuses a move from where the theme no longer is, and says where it is', async () => {
    const { themeId, organiser } = await createCast(test)
    const url = `/api/themes/${themeId}/stage`
    await call(test, organiser, 'POST', url, move('drafting', 'review'))
    const late = await call<{ detail: string }>(test, organiser, 'POST', url, move('drafting', 'review'))
    expect(late).toMatchObject({ status: 409, code: 'conflict', fields: ['from'] })
    expect(late.body.detail).toContain('review')
  })

  it('lets one of two organisers at once win', async () => {
    const { programmeId, themeId, organiser } = await createCast(test)
    const second = await addMember(test, programmeId, 'Second', undefined, 'organiser')
    const url = `/api/themes/${themeId}/stage`
    const answers = await Promise.all(
      [organiser, second, organiser, second].map((person) =>
        call<Theme>(test, person, 'POST', url, move('drafting', 'review')),
      ),
    )
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409])
    expect(answers.filter((answer) => answer.code === 'conflict')).toHaveLength(3)
    const { body } = await call<Theme>(test, organiser, 'GET', `/api/themes/${themeId}`)
    expect(body).toMatchObject({ stage: 'review', round: 1 })
  })

  it('takes a version each time, of exactly the text that was closed', async () => {
    const { themeId, documentId, organiser } = await createDiscussion(test)
    const url = `/api/themes/${themeId}/stage`
    await call(test, organiser, 'POST', url, move('review', 'consolidation'))
    await call(test, organiser, 'POST', url, move('consolidation', 'validation'))
    await call(test, organiser, 'POST', url, move('validation', 'consolidation'))
    await call(test, organiser, 'POST', url, move('consolidation', 'review'))
    expect(await versionsOf(themeId)).toMatchObject([
      { number: 1, kind: 'stage', stage: 'consolidation', round: 1, taken_by: organiser.personId },
      { number: 2, kind: 'stage', stage: 'validation', round: 1 },
      { number: 3, kind: 'stage', stage: 'consolidation', round: 1 },
      { number: 4, kind: 'stage', stage: 'review', round: 2 },
    ])
    const closed = await test.deps.db
      .selectFrom('version_draft')
      .innerJoin('version', 'version.id', 'version_draft.version_id')
      .innerJoin('document', 'document.id', 'version_draft.document_id')
      .select(['version_draft.seq', 'document.head_seq'])
      .where('version.theme_id', '=', themeId)
      .where('version.number', '=', 2)
      .where('document.id', '=', documentId)
      .executeTakeFirstOrThrow()
    expect(closed.seq).toBe(closed.head_seq)
  })

  it('seals the drafts where nobody writes, and opens them again', async () => {
    const { themeId, documentId, organiser } = await createDiscussion(test)
    const url = `/api/themes/${themeId}/stage`
    const isSealed = async () => {
      const query = test.deps.db.selectFrom('document').select('sealed_at').where('id', '=', documentId)
      return (await query.executeTakeFirstOrThrow()).sealed_at !== null
    }
    await call(test, organiser, 'POST', url, move('review', 'consolidation'))
    expect(await isSealed()).toBe(false)
    await call(test, organiser, 'POST', url, move('consolidation', 'validation'))
    expect(await isSealed()).toBe(true)
    expect((await call(test, organiser, 'PUT', `/api/themes/${themeId}/drafts/de`)).code).toBe('conflict')
    await call(test, organiser, 'POST', url, move('validation', 'consolidation'))
    expect(await isSealed()).toBe(false)
  })

  it('is done though no version could be taken, and the next process takes it', async () => {
    const { themeId, organiser } = await createDiscussion(test)
    const { updateLog } = test.deps
    const { readHistory } = updateLog
    updateLog.readHistory = () => Promise.reject(new Error('no log today'))
    const url = `/api/themes/${themeId}/stage`
    const moved = await call<Theme>(test, organiser, 'POST', url, move('review', 'consolidation'))
    updateLog.readHistory = readHistory
    expect(moved).toMatchObject({ status: 200, body: { stage: 'consolidation' } })
    expect(await versionsOf(themeId)).toEqual([])
    test.clock.advance(1000)
    const next = await buildApp(test.deps, { logger: false, closeOver: 0 })
    await until(async () => (await versionsOf(themeId)).length > 0)
    await next.close()
    // Done is done: the one after finds nothing to take.
    await takeMissingStageVersions({ db: test.deps.db, versions: versionDesk(test.app) })
    expect(await versionsOf(themeId)).toMatchObject([
      { kind: 'stage', stage: 'consolidation', taken_by: organiser.personId },
    ])
  })

  function versionsOf(themeId: string) {
    return test.deps.db
      .selectFrom('version')
      .select(['number', 'kind', 'stage', 'round', 'taken_by'])
      .where('theme_id', '=', themeId)
      .orderBy('number')
      .execute()
  }
})
