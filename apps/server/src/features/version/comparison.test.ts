import type { DraftComparison } from '@plenum/document/compare/draft-comparison'
import type { Comparison, Version, Visit } from '@plenum/schema/api/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { type Cast, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { addPartner, join } from '../../../test/discussion.ts'
import { type DraftWriter, openDraftWriter } from '../../../test/draft-writer.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { createCompactor } from '../../sync/compactor.ts'
import { headOf } from '../../versions/draft-points.ts'
import { versionDesk } from '../../versions/version-desk.ts'

const hour = 60 * 60 * 1000

describe.each(testDialects)('comparisons on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const begun = async (): Promise<Cast & { writer: DraftWriter }> => {
    const cast = await createCast(test)
    const writer = await openDraftWriter(test, `${cast.themeId}.nl`)
    await writer.paragraph(cast.editor, 'p1', 'De wijkagent is het eerste gezicht.')
    await writer.paragraph(cast.editor, 'p2', 'Wie afhaakt wordt niet geteld.')
    return { ...cast, writer }
  }
  const take = async ({ themeId, editor }: Cast, label = 'x') =>
    (await call<Version>(test, editor, 'POST', `/api/themes/${themeId}/versions`, { label })).body
  const compare = (as: SignedInPerson, before: string, after: string, query = 'language=nl') =>
    call<Comparison>(test, as, 'GET', `/api/versions/${before}/diff/${after}?${query}`)
  const visit = (as: SignedInPerson, themeId: string) => call<Visit>(test, as, 'PUT', `/api/themes/${themeId}/visit`)

  /** What is told as changed: each part that came (+) or went (-), with who did it. */
  function changes({ comparison }: Comparison): [string, string[] | undefined][] {
    const { items } = comparison as DraftComparison
    return items.flatMap(({ parts }) =>
      parts.flatMap((part): [string, string[] | undefined][] =>
        'at' in part ? [[`${part.kind === 'inserted' ? '+' : '-'}${part.text}`, part.by]] : [],
      ),
    )
  }

  it('of a version with now tell what came and went, and who did it', async () => {
    const cast = await begun()
    const { editor, organiser, reviewer, programmeId, writer } = cast
    await join(test, await addPartner(test, programmeId, 'ADVP'), organiser)
    const version = await take(cast)
    await writer.write(organiser, () => writer.text('p2').delete(18, 5))
    await writer.write(organiser, () => writer.text('p2').insert(18, 'voortaan '))
    await writer.write(editor, () => writer.text('p1').insert(35, ' Echt.'))
    const answer = await compare(reviewer, version.id, 'now')
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer).toMatchObject({
      status: 200,
      body: {
        language: 'nl',
        before: { versionId: version.id, number: 1, at: version.takenAt },
        after: { versionId: null, number: null, at: new Date(test.clock.now()).toISOString() },
        people: { [organiser.personId]: { name: 'Organiser', partners: ['ADVP'] } },
      },
    })
    expect(changes(answer.body)).toEqual([
      ['+ Echt.', [editor.personId]],
      ['-niet', [organiser.personId]],
      ['+voortaan', [organiser.personId]],
    ])
  })

  it('of two versions name who deleted, also when more was written since and the log was folded', async () => {
    const cast = await begun()
    const { editor, organiser, themeId, writer } = cast
    const one = await take(cast)
    await writer.write(organiser, () => writer.text('p1').delete(0, 3))
    await fold(themeId)
    await take(cast)
    await writer.write(editor, () => writer.text('p1').delete(0, 10))
    const three = await take(cast)
    await fold(themeId)
    await writer.paragraph(organiser, 'p3', 'Later.')
    const answer = await compare(editor, one.id, three.id)
    expect(changes(answer.body)).toEqual([
      ['-De ', [organiser.personId]],
      ['-wijkagent ', [editor.personId]],
    ])
    expect(answer.body).toMatchObject({ before: { number: 1 }, after: { number: 3 } })
    expect(changes((await compare(editor, three.id, three.id)).body)).toEqual([])
  })

  it('against the order of time are made as asked; what was not written yet was deleted by nobody', async () => {
    const cast = await begun()
    const { editor, organiser, writer } = cast
    const one = await take(cast)
    await writer.write(organiser, () => writer.text('p1').insert(35, ' Echt.'))
    await writer.write(organiser, () => writer.text('p2').delete(0, 4))
    const two = await take(cast)
    expect(changes((await compare(editor, two.id, one.id)).body)).toEqual([
      ['- Echt.', []],
      ['+Wie ', [editor.personId]],
    ])
    expect(changes((await compare(editor, 'now', one.id)).body)).toHaveLength(2)
  })

  it('since the visit before this one: pages opened within half an hour are one', async () => {
    const cast = await begun()
    const { reviewer, editor, organiser, themeId, writer } = cast
    const sinceVisit = () => compare(reviewer, 'visit', 'now', `language=nl&themeId=${themeId}`)
    expect((await visit(reviewer, themeId)).body).toEqual({ since: null })
    expect((await sinceVisit()).code).toBe('not-found')
    const seenAt = new Date(test.clock.now()).toISOString()
    test.clock.advance(hour)
    await writer.write(editor, () => writer.text('p1').insert(35, ' Echt.'))
    expect((await visit(reviewer, themeId)).body).toEqual({ since: seenAt })
    test.clock.advance(hour / 4)
    await writer.write(editor, () => writer.text('p2').insert(30, ' Nee.'))
    expect((await visit(reviewer, themeId)).body).toEqual({ since: seenAt })
    const answer = await sinceVisit()
    expect(answer.body.before).toEqual({ versionId: null, number: null, at: seenAt })
    expect(changes(answer.body).map(([words]) => words)).toEqual(['+ Echt.', '+ Nee.'])
    // From between two versions as well as from before the first.
    await take(cast)
    expect(changes((await sinceVisit()).body)).toEqual(changes(answer.body))
    test.clock.advance(hour)
    await visit(reviewer, themeId)
    expect(changes((await sinceVisit()).body)).toEqual([])
    // Who deleted is told of the text as it was seen, not as the version before it has it.
    await writer.write(editor, () => writer.text('p1').insert(0, 'Nu: '))
    test.clock.advance(hour)
    await visit(reviewer, themeId)
    await writer.write(organiser, () => writer.text('p1').delete(4, 3))
    test.clock.advance(hour)
    await visit(reviewer, themeId)
    expect(changes((await sinceVisit()).body)).toEqual([['-De ', [organiser.personId]]])
    // Another has not been here.
    expect((await compare(editor, 'visit', 'now', `language=nl&themeId=${themeId}`)).code).toBe('not-found')
  })

  it('since the last round was opened, or since the first version', async () => {
    const cast = await begun()
    const { organiser, editor, themeId, writer } = cast
    const query = `language=nl&themeId=${themeId}`
    expect((await compare(editor, 'round', 'now', query)).code).toBe('not-found')
    const first = await take(cast)
    await take(cast)
    expect((await compare(editor, 'round', 'now', query)).body.before.versionId).toBe(first.id)
    const enter = async (stage: 'review' | 'consolidation', round: number) =>
      versionDesk(test.app).take({
        themeId,
        kind: 'stage',
        label: '',
        by: organiser.personId,
        entering: { stage, round },
      })
    await enter('review', 1)
    await enter('consolidation', 1)
    const second = await enter('review', 2)
    await enter('consolidation', 2)
    await writer.write(editor, () => writer.text('p1').insert(35, ' Echt.'))
    const answer = await compare(editor, 'round', 'now', query)
    expect(answer.body.before).toMatchObject({ versionId: second?.id, number: 5 })
    expect(changes(answer.body).map(([words]) => words)).toEqual(['+ Echt.'])
  })

  it('need a theme when neither side is a version, and a draft', async () => {
    const cast = await begun()
    const { editor, observer, themeId } = cast
    const version = await take(cast)
    expect(await compare(editor, 'visit', 'now')).toMatchObject({ code: 'bad-request', fields: ['themeId'] })
    expect((await compare(observer, 'visit', 'now', `language=nl&themeId=${themeId}`)).code).toBe('not-allowed')
    expect((await compare(editor, version.id, 'now', 'language=de')).code).toBe('no-such-draft')
    expect((await compare(editor, version.id, 'now', 'language=tlh')).code).toBe('bad-request')
    expect((await compare(editor, version.id, 'a.b')).code).toBe('bad-request')
  })

  it('with a version that had no draft in this language begin with nothing', async () => {
    const cast = await begun()
    const { organiser, editor, themeId } = cast
    const version = await take(cast)
    await call(test, organiser, 'PUT', `/api/themes/${themeId}/drafts/de`)
    const writer = await openDraftWriter(test, `${themeId}.de`)
    await writer.paragraph(editor, 'd1', 'Der erste Satz.')
    const answer = await compare(editor, version.id, 'now', 'language=de')
    expect(changes(answer.body)).toEqual([['+Der erste Satz.', [editor.personId]]])
  })

  /** As the compactor does at times. */
  async function fold(themeId: string): Promise<void> {
    const documentId = `${themeId}.nl`
    const compactor = createCompactor(test.deps.updateLog)
    const head = await headOf(test.deps, documentId)
    await compactor.compact(documentId, head ?? 0)
    await compactor.close()
  }
})
