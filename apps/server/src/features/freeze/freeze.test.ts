import { verifyProof } from '@plenum/proof/verify-proof'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addMember } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion, setTheme, suggest } from '../../../test/discussion.ts'
import {
  behind,
  createConsolidation,
  freeze,
  freezeState,
  linkOf,
  missing,
  reason,
  unfreeze,
  versionsOf,
} from '../../../test/freezing.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { proofOfVersion } from '../../proof/proof-of-version.ts'

describe.each(testDialects)('making a theme final on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('seals the drafts, takes a version, numbers and links it, and tells everyone', async () => {
    const { programmeId, themeId, documentId, organiser, editor } = await createConsolidation(test)
    const heard = listen(test)
    const frozen = await freeze(test, organiser, themeId, [behind, missing], 'Slottekst')
    expect(frozen).toMatchObject({
      status: 200,
      body: {
        checks: [],
        frozen: { by: { personId: organiser.personId, name: 'Organiser' }, number: 1 },
        me: { mayFreeze: false, mayUnfreeze: true },
      },
    })
    expect(heard.access).toEqual([{ programmeId, themeId }])
    expect(heard.live).toContainEqual([{ programmeId }, { type: 'theme', programmeId, themeId }])
    const theme = await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)
    expect(theme.body).toMatchObject({ stage: 'frozen', numbers: { r1: 1 }, me: { mayWrite: false } })
    const document = await test.deps.db
      .selectFrom('document')
      .select('sealed_at')
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow()
    expect(document.sealed_at).toBe(test.clock.now())
    const versionId = frozen.body.frozen?.versionId ?? ''
    const version = await test.deps.db
      .selectFrom('version')
      .selectAll()
      .where('id', '=', versionId)
      .executeTakeFirstOrThrow()
    expect(version).toMatchObject({ kind: 'frozen', label: 'Slottekst', taken_by: organiser.personId, stage: 'frozen' })
    const proof = await proofOfVersion(test.deps.db, versionId)
    expect(await verifyProof(proof?.text ?? '')).toMatchObject({ ok: true, proved: { versionId, number: 1 } })
  })

  it('waits for what is not settled, unless a reason is given for each', async () => {
    const { themeId, organiser, reviewer, editor } = await createDiscussion(test)
    const remark = (await comment(test, reviewer, themeId)).body
    const change = (await suggest(test, reviewer, themeId)).body
    await comment(test, reviewer, themeId, { visibility: 'organisation' })
    const settled = (await comment(test, reviewer, themeId)).body
    await call(test, editor, 'POST', `/api/threads/${settled.id}/disposition`, { outcome: 'accepted' })
    await setTheme(test, themeId, { stage: 'validation' })

    const { body } = await freezeState(test, organiser, themeId)
    expect(body.checks.map(({ check, count }) => [check, count])).toEqual([
      ['unanswered-threads', 1],
      ['open-suggestions', 1],
      ['drafts-behind', 1],
      ['positions-missing', 1],
    ])
    expect(body.checks[0]?.items).toEqual([{ threadId: remark.id, text: 'Dit kan korter.' }])
    expect(body.checks[1]?.items).toEqual([{ threadId: change.id, text: expect.stringContaining('Wie afhaakt') }])
    expect(body.checks[2]?.items).toEqual([{ language: 'fr', text: '' }])

    const refused = await freeze(test, organiser, themeId, [{ check: 'open-suggestions', reason }])
    expect(refused).toMatchObject({
      status: 409,
      code: 'freeze-refused',
      fields: ['unanswered-threads', 'drafts-behind', 'positions-missing'],
    })
    expect((await call<Theme>(test, organiser, 'GET', `/api/themes/${themeId}`)).body.stage).toBe('validation')
    expect((await freeze(test, organiser, themeId, [{ ...behind, reason: ' ' }])).code).toBe('bad-request')

    const overrides = ['unanswered-threads', 'open-suggestions', 'drafts-behind', 'positions-missing']
    const frozen = await freeze(
      test,
      organiser,
      themeId,
      overrides.map((check) => ({ check, reason })),
    )
    expect(frozen.status).toBe(200)
    const link = await linkOf(test, frozen.body.frozen?.versionId)
    expect(link.overrides).toEqual([
      { check: 'unanswered-threads', count: 1, reason },
      { check: 'open-suggestions', count: 1, reason },
      { check: 'drafts-behind', count: 1, reason },
      { check: 'positions-missing', count: 1, reason },
    ])
  })

  it('is for organisers, from where the text has been discussed', async () => {
    const { themeId, organiser, editor, reviewer, observer, outsider } = await createConsolidation(test)
    for (const person of [editor, reviewer, observer]) {
      expect((await freeze(test, person, themeId)).code).toBe('not-allowed')
    }
    expect((await freeze(test, outsider, themeId)).code).toBe('not-found')
    expect((await freeze(test, null, themeId)).code).toBe('not-signed-in')
    for (const stage of ['drafting', 'review']) {
      await setTheme(test, themeId, { stage })
      expect((await freeze(test, organiser, themeId)).code).toBe('stage-move-refused')
      expect((await freezeState(test, organiser, themeId)).body.me.mayFreeze).toBe(false)
    }
    expect((await freeze(test, organiser, 'nothing')).code).toBe('not-found')

    expect((await freezeState(test, editor, themeId)).body).toMatchObject({ checks: [], me: { mayFreeze: false } })
    expect((await freezeState(test, observer, themeId)).code).toBe('not-allowed')
    expect((await freezeState(test, outsider, themeId)).code).toBe('not-found')
  })

  it('lets one of two organisers at once win', async () => {
    const { programmeId, themeId, organiser } = await createConsolidation(test)
    const second = await addMember(test, programmeId, 'Second', undefined, 'organiser')
    const answers = await Promise.all([organiser, second, organiser].map((person) => freeze(test, person, themeId)))
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409, 409])
    expect(await versionsOf(test, themeId)).toEqual([['frozen', 1]])
    expect((await freeze(test, organiser, themeId)).code).toBe('conflict')
  })

  it('is undone with a reason, goes on from the frozen text, and keeps numbers and version', async () => {
    const { themeId, organiser, editor } = await createConsolidation(test)
    const first = await freeze(test, organiser, themeId)
    const url = `/api/themes/${themeId}/freeze`
    expect((await call(test, organiser, 'DELETE', url, {})).fields).toEqual(['reason'])
    expect((await unfreeze(test, organiser, themeId, '  ')).code).toBe('bad-request')
    expect((await unfreeze(test, editor, themeId)).code).toBe('not-allowed')
    const reopened = await unfreeze(test, organiser, themeId)
    expect(reopened.body).toMatchObject({ frozen: null, me: { mayFreeze: true, mayUnfreeze: false } })
    expect((await unfreeze(test, organiser, themeId)).code).toBe('conflict')
    const theme = await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)
    expect(theme.body).toMatchObject({ stage: 'consolidation', numbers: { r1: 1 }, me: { mayWrite: true } })

    const second = await freeze(test, organiser, themeId)
    expect(second.body.frozen?.number).toBe(2)
    const [one, two] = [
      await linkOf(test, first.body.frozen?.versionId),
      await linkOf(test, second.body.frozen?.versionId),
    ]
    expect(two.numbers).toEqual(one.numbers)
    expect([one.number, two.number]).toEqual([1, 2])
    const proof = await proofOfVersion(test.deps.db, second.body.frozen?.versionId ?? '')
    expect(await verifyProof(proof?.text ?? '')).toMatchObject({ ok: true })
  })
})
