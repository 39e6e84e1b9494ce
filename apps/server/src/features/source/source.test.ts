import type { Challenge, Trail } from '@plenum/schema/api/challenge'
import type { AddSource, Sources } from '@plenum/schema/api/source'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { addTheme, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, comment, createDiscussion, setTheme } from '../../../test/discussion.ts'
import { behind, freeze } from '../../../test/freezing.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { insertActivity } from '../../db/insert-activity.ts'

const report = {
  nl: 'Wijkagenten vroegen een vast\naanspreekpunt per gemeente. Slachtoffers ook.',
  fr: 'Un point de contact.',
}

describe.each(testDialects)('sources on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const addActivity = (programmeId: string) =>
    test.deps.db.transaction().execute((transaction) =>
      insertActivity(transaction, programmeId, {
        kind: 'round-table',
        state: 'held',
        title: { nl: 'Rondetafel wijk' },
        startsAt: '2026-01-15T09:00:00.000Z',
        endsAt: '2026-01-15T12:00:00.000Z',
        place: {},
        liveStreamUrl: null,
        report,
        partnerIds: [],
        themeIds: [],
      }),
    )
  const addChallenge = (as: SignedInPerson, programmeId: string, more: object = {}) =>
    call<Challenge>(test, as, 'POST', `/api/programmes/${programmeId}/challenges`, {
      title: { nl: 'Wie belt men?' },
      ...more,
    })
  const read = (as: SignedInPerson | null, themeId: string) =>
    call<Sources>(test, as, 'GET', `/api/themes/${themeId}/sources`)
  const link = (as: SignedInPerson | null, themeId: string, source: Partial<AddSource>) =>
    call<Sources>(test, as, 'POST', `/api/themes/${themeId}/sources`, { recommendationId: 'r1', ...source })
  const trailOf = (as: SignedInPerson | null, programmeId: string) =>
    call<Trail>(test, as, 'GET', `/api/programmes/${programmeId}/trail`)

  it('are linked by those who write, read by those who read, and go both ways', async () => {
    const cast = await createDiscussion(test)
    const { programmeId, themeId, organiser, editor, reviewer, observer, outsider } = cast
    const activityId = await addActivity(programmeId)
    const challenge = (await addChallenge(organiser, programmeId, { themeIds: [themeId] })).body
    const passage = { language: 'nl', quote: 'een vast aanspreekpunt per gemeente' } as const
    expect((await link(reviewer, themeId, { kind: 'activity', targetId: activityId })).code).toBe('not-allowed')
    expect((await link(outsider, themeId, { kind: 'activity', targetId: activityId })).code).toBe('not-found')
    expect((await link(null, themeId, { kind: 'activity', targetId: activityId })).code).toBe('not-signed-in')
    expect((await link(editor, themeId, { kind: 'activity', targetId: activityId, passage })).status).toBe(200)
    await link(editor, themeId, { kind: 'challenge', targetId: challenge.id })
    // The same once more is one.
    const linked = await link(editor, themeId, { kind: 'challenge', targetId: challenge.id })
    expect(linked.body).toMatchObject({
      recommendations: [{ id: 'r1', number: 1, texts: [{ language: 'nl', title: 'Meet wie afhaakt' }] }],
      sources: [
        { kind: 'activity', activity: { id: activityId }, passage: { ...passage, found: true } },
        { kind: 'challenge', challenge: { id: challenge.id, number: 1 } },
      ],
      me: { mayLink: true },
    })
    expect((await read(reviewer, themeId)).body).toMatchObject({ sources: [{}, {}], me: { mayLink: false } })
    expect((await read(observer, themeId)).code).toBe('not-allowed')
    const trail = await trailOf(reviewer, programmeId)
    expect(trail.body.themes).toMatchObject([
      { themeId, recommendations: [{ id: 'r1', challengeIds: [challenge.id], activityIds: [activityId] }] },
    ])
    // Whoever may not read the text learns of challenges and themes, and of nothing in the text.
    const seen = await trailOf(observer, programmeId)
    expect(seen.body).toMatchObject({ challenges: [{ number: 1 }], themes: [{ themeId, recommendations: null }] })
    expect(seen.text).not.toContain('Meet wie afhaakt')
    expect((await trailOf(outsider, programmeId)).code).toBe('not-found')
  })

  it('refuse what is not of this programme, not in the report, and no recommendation', async () => {
    const cast = await createDiscussion(test)
    const { programmeId, themeId, editor } = cast
    const other = await createCast(test)
    const foreign = await addActivity(other.programmeId)
    const foreignChallenge = (await addChallenge(other.organiser, other.programmeId)).body.id
    const activityId = await addActivity(programmeId)
    for (const [source, field] of [
      [{ kind: 'activity', targetId: foreign }, 'targetId'],
      [{ kind: 'challenge', targetId: foreignChallenge }, 'targetId'],
      [{ kind: 'thread', targetId: 'nothing' }, 'targetId'],
      [{ kind: 'activity', targetId: activityId, recommendationId: 'p1' }, 'recommendationId'],
      [{ kind: 'challenge', targetId: 'x', passage: { language: 'nl', quote: 'vast' } }, 'passage'],
      [{ kind: 'activity', targetId: activityId, passage: { language: 'nl', quote: ' \n ' } }, 'passage.quote'],
      [
        { kind: 'activity', targetId: activityId, passage: { language: 'nl', quote: 'x'.repeat(2001) } },
        'passage.quote',
      ],
      [{ kind: 'wish', targetId: activityId }, 'kind'],
    ] as const) {
      const answer = await link(editor, themeId, source as Partial<AddSource>)
      expect([answer.status, answer.fields], JSON.stringify(source)).toEqual([400, [field]])
    }
    const gone = {
      kind: 'activity',
      targetId: activityId,
      passage: { language: 'nl', quote: 'Dat zei niemand' },
    } as const
    expect(await link(editor, themeId, gone)).toMatchObject({ status: 409, code: 'passage-gone' })
    expect((await read(editor, themeId)).body.sources).toEqual([])
  })

  it('say of a discussion in a text that is not open to the reader nothing but that there is one', async () => {
    const cast = await createDiscussion(test)
    const { programmeId, themeId, editor, reviewer, organiser } = cast
    const elsewhere = await addTheme(test, programmeId, 'Elders')
    await setTheme(test, elsewhere, { stage: 'review', round: 1 })
    const thread = (await comment(test, organiser, elsewhere, { text: 'Geheim van elders.' })).body.id
    expect((await link(editor, themeId, { kind: 'thread', targetId: thread })).fields).toEqual(['targetId'])
    expect((await link(organiser, themeId, { kind: 'thread', targetId: thread })).status).toBe(200)
    const internal = (await comment(test, reviewer, themeId, { text: 'Onder ons.', visibility: 'organisation' })).body
      .id
    expect((await link(organiser, themeId, { kind: 'thread', targetId: internal })).fields).toEqual(['targetId'])
    const seen = await read(reviewer, themeId)
    expect(seen.body.sources).toMatchObject([{ kind: 'thread', thread: null }])
    expect(seen.text).not.toContain('Geheim')
    expect((await read(organiser, themeId)).body.sources).toMatchObject([{ thread: { text: 'Geheim van elders.' } }])
  })

  const printed = async (as: SignedInPerson, { themeId }: Discussion) =>
    (await call(test, as, 'GET', `/api/themes/${themeId}/drafts/nl`, undefined, { accept: 'text/plain' })).text

  it('are printed beneath the recommendation, and a final text keeps those it was made with', async () => {
    const cast = await createDiscussion(test)
    const { programmeId, themeId, organiser, editor, reviewer } = cast
    const activityId = await addActivity(programmeId)
    const challenge = (await addChallenge(organiser, programmeId)).body
    const passage = { language: 'nl', quote: 'Slachtoffers ook' } as const
    const { body } = await link(editor, themeId, { kind: 'activity', targetId: activityId, passage })
    await link(editor, themeId, { kind: 'challenge', targetId: challenge.id })
    const lines =
      'Steunt op:\n– Rondetafel “Rondetafel wijk”, 15 januari 2026: “Slachtoffers ook”\n– Uitdaging C1: Wie belt men?\n'
    expect(await printed(reviewer, cast)).toContain(lines)
    await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, { from: 'review', to: 'consolidation' })
    const reason = { check: 'positions-missing', reason: 'Later.' }
    expect((await freeze(test, organiser, themeId, [behind, reason])).status).toBe(200)
    const change = { title: { nl: 'Anders' }, revision: challenge.revision }
    await call(test, organiser, 'PUT', `/api/challenges/${challenge.id}`, change)
    expect(await printed(reviewer, cast)).toContain(lines)
    const sourceId = body.sources[0]?.id ?? ''
    expect((await call(test, editor, 'DELETE', `/api/sources/${sourceId}`)).code).toBe('not-allowed')
    expect((await link(organiser, themeId, { kind: 'activity', targetId: activityId })).code).toBe('not-allowed')
  })

  it('hold what they rest on: neither the activity nor the challenge goes while they are linked', async () => {
    const cast = await createDiscussion(test)
    const { programmeId, themeId, organiser, editor } = cast
    const activityId = await addActivity(programmeId)
    const challenge = (await addChallenge(organiser, programmeId, { activityId })).body
    await link(editor, themeId, { kind: 'challenge', targetId: challenge.id })
    const remove = (url: string) => call(test, organiser, 'DELETE', url)
    expect((await remove(`/api/challenges/${challenge.id}`)).code).toBe('conflict')
    expect((await remove(`/api/activities/${activityId}`)).code).toBe('conflict')
    const [source] = (await read(editor, themeId)).body.sources
    expect((await call(test, editor, 'DELETE', `/api/sources/${source?.id}`)).status).toBe(204)
    expect((await call(test, editor, 'DELETE', `/api/sources/${source?.id}`)).code).toBe('not-found')
    expect((await remove(`/api/challenges/${challenge.id}`)).status).toBe(204)
    expect((await remove(`/api/activities/${activityId}`)).status).toBe(204)
    // A number is not given again: minutes of a meeting may name it.
    expect((await addChallenge(organiser, programmeId)).body.number).toBe(2)
  })
})
