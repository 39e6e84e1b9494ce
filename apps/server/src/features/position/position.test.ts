import type { Positions } from '@plenum/schema/api/position'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, createDiscussion, setTheme } from '../../../test/discussion.ts'
import { beginValidation, versionInValidation } from '../../../test/validation.ts'
import { behind, freeze, freezeState, linkOf, reason, unfreeze } from '../../../test/freezing.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('positions on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const move = (cast: Discussion, from: string, to: string) =>
    call<Theme>(test, cast.organiser, 'POST', `/api/themes/${cast.themeId}/stage`, { from, to })
  const read = (as: SignedInPerson | null, { themeId }: Discussion) =>
    call<Positions>(test, as, 'GET', `/api/themes/${themeId}/positions`)

  type Said = { stance: string; statement?: string; revision?: number; versionId?: string; on?: string }
  const say = (
    as: SignedInPerson | null,
    { themeId, versionId }: Discussion & { versionId: string },
    partnerId: string,
    { on = 'r1', ...said }: Said,
  ): Promise<Answer<Positions>> =>
    call<Positions>(test, as, 'PUT', `/api/themes/${themeId}/positions/${partnerId}/${on}`, {
      versionId,
      revision: 0,
      ...said,
    })
  const act = (
    as: SignedInPerson | null,
    { themeId, versionId }: Discussion & { versionId: string },
    partnerId: string,
    what: 'submit' | 'withdraw',
  ) => call<Positions>(test, as, 'POST', `/api/themes/${themeId}/positions/${partnerId}/${what}`, { versionId })
  const saidIn = ({ body }: Answer<Positions>, partnerId: string) =>
    body.positions.filter((position) => position.partnerId === partnerId).map(({ stance }) => stance)
  const stateIn = ({ body }: Answer<Positions>, partnerId: string) =>
    body.answers.find((answer) => answer.partnerId === partnerId)?.state

  it('are the partner’s own until its answer is submitted as a whole', async () => {
    const cast = await beginValidation(test)
    const { editor, organiser, reviewer, rival, observer, outsider, partnerId, advp } = cast
    const begun = await say(editor, cast, partnerId, { stance: 'reservation', statement: 'Met een begroting.' })
    expect(begun).toMatchObject({ status: 200, body: { validation: { number: 1, silence: 'silence' } } })
    expect(begun.body.recommendations).toMatchObject([
      { id: 'r1', number: 1, texts: [{ language: 'nl', title: 'Meet wie afhaakt' }] },
    ])
    for (const other of [organiser, reviewer, rival]) {
      const seen = await read(other, cast)
      expect([stateIn(seen, partnerId), saidIn(seen, partnerId)]).toEqual(['none', []])
      expect(seen.text).not.toContain('begroting')
    }
    const asked = async (as: SignedInPerson) =>
      (await call<Theme>(test, as, 'GET', `/api/themes/${cast.themeId}`)).body.me.isAsked
    expect([await asked(editor), await asked(rival), await asked(organiser)]).toEqual([true, false, false])
    expect((await act(editor, cast, partnerId, 'submit')).status).toBe(200)
    expect(await asked(editor)).toBe(false)
    for (const other of [organiser, reviewer, rival]) {
      const seen = await read(other, cast)
      expect([stateIn(seen, partnerId), saidIn(seen, partnerId)]).toEqual(['submitted', ['reservation']])
    }
    expect((await read(observer, cast)).code).toBe('not-allowed')
    expect((await read(outsider, cast)).code).toBe('not-found')
    expect((await read(null, cast)).code).toBe('not-signed-in')
    await setTheme(test, cast.themeId, { open_to_stakeholders: 1 })
    const fromOutside = await read(observer, cast)
    expect([fromOutside.body.me.maySeeAnswers, fromOutside.body.positions]).toEqual([false, []])
    // Not asked, so it is shown to who may answer for it only.
    expect(stateIn(await read(reviewer, cast), advp)).toBe('none')
    expect(stateIn(await read(rival, cast), advp)).toBeUndefined()
  })

  it('are recorded by who represents the partner, and by organisers where it has not begun itself', async () => {
    const cast = await beginValidation(test)
    const { editor, organiser, reviewer, rival, colleague, observer, outsider, partnerId, advp, cpl } = cast
    for (const other of [reviewer, rival, observer]) {
      expect((await say(other, cast, partnerId, { stance: 'endorse' })).code).toBe('not-allowed')
    }
    expect((await say(colleague, cast, advp, { stance: 'endorse' })).code).toBe('not-allowed')
    expect((await say(outsider, cast, partnerId, { stance: 'endorse' })).code).toBe('not-found')
    const other = await beginValidation(test)
    expect((await say(organiser, cast, other.partnerId, { stance: 'endorse' })).code).toBe('not-found')

    expect((await say(organiser, cast, cpl, { stance: 'object', statement: 'Te duur.' })).status).toBe(200)
    expect((await act(organiser, cast, cpl, 'submit')).status).toBe(200)
    const answer = (await read(rival, cast)).body.answers.find((one) => one.partnerId === cpl)
    expect(answer).toMatchObject({ state: 'submitted', onRequest: true, by: 'Organiser', me: { mayRecord: false } })

    expect((await say(editor, cast, partnerId, { stance: 'endorse' })).status).toBe(200)
    expect((await say(organiser, cast, partnerId, { stance: 'object', statement: 'X' })).code).toBe('conflict')
    expect((await act(organiser, cast, partnerId, 'submit')).code).toBe('conflict')
    expect((await act(editor, cast, partnerId, 'submit')).status).toBe(200)
    expect((await act(organiser, cast, partnerId, 'withdraw')).code).toBe('not-allowed')
    const log = await test.deps.db
      .selectFrom('audit')
      .select('entry')
      .where('action', '=', 'answer-submitted')
      .execute()
    expect(
      log.filter(({ entry }) => entry.includes(cast.themeId)).map(({ entry }) => JSON.parse(entry).detail),
    ).toEqual([
      { partner: 'CPL', onRequest: true, endorse: 0, reservation: 0, object: 1, abstain: 0 },
      { partner: 'CPS', onRequest: false, endorse: 1, reservation: 0, object: 0, abstain: 0 },
    ])
  })

  it('are refused when they are not whole, not of this version, or not of this text', async () => {
    const cast = await beginValidation(test)
    const { editor, partnerId } = cast
    const none = await act(editor, cast, partnerId, 'submit')
    expect([none.code, none.fields]).toEqual(['bad-request', ['r1']])
    await say(editor, cast, partnerId, { stance: 'object', statement: '  ' })
    expect((await act(editor, cast, partnerId, 'submit')).fields).toEqual(['r1'])
    expect((await say(editor, cast, partnerId, { stance: 'endorse', versionId: 'another' })).code).toBe('conflict')
    expect((await say(editor, cast, partnerId, { stance: 'endorse', on: 'r9' })).code).toBe('not-found')
    for (const bad of [{ stance: 'silence' }, { stance: 'endorse', statement: 'x'.repeat(5001) }, { stance: '' }]) {
      expect((await say(editor, cast, partnerId, bad)).code).toBe('bad-request')
    }
    expect((await say(editor, cast, partnerId, { stance: 'object', statement: 'a\u0000b' })).code).toBe('bad-request')
  })

  it('tell the second of two who change the same one', async () => {
    const cast = await beginValidation(test)
    const { editor, partnerId } = cast
    await say(editor, cast, partnerId, { stance: 'endorse' })
    expect((await say(editor, cast, partnerId, { stance: 'abstain' })).code).toBe('conflict')
    // The same again, as after an answer that was lost, is no change.
    expect((await say(editor, cast, partnerId, { stance: 'endorse' })).status).toBe(200)
    expect((await say(editor, cast, partnerId, { stance: 'abstain', revision: 1 })).status).toBe(200)
    await act(editor, cast, partnerId, 'submit')
    expect((await say(editor, cast, partnerId, { stance: 'endorse', revision: 2 })).code).toBe('conflict')
    expect((await act(editor, cast, partnerId, 'withdraw')).status).toBe(200)
    expect((await act(editor, cast, partnerId, 'withdraw')).code).toBe('conflict')
    expect((await say(editor, cast, partnerId, { stance: 'endorse', revision: 2 })).status).toBe(200)
  })

  it('are part of the proof of a final version of that text, silence as silence', async () => {
    const cast = await beginValidation(test)
    const { organiser, editor, reviewer, themeId, partnerId, advp } = cast
    const checks = async () => (await freezeState(test, organiser, themeId)).body.checks
    expect(await checks()).toContainEqual({ check: 'positions-missing', count: 1, items: [{ text: 'CPS' }] })
    expect((await freeze(test, organiser, themeId, [behind])).fields).toEqual(['positions-missing'])
    await say(reviewer, cast, advp, { stance: 'reservation', statement: 'Met een begroting.' })
    await act(reviewer, cast, advp, 'submit')
    await say(editor, cast, partnerId, { stance: 'object', statement: 'Nog niet ingediend.' })

    const frozen = await freeze(test, organiser, themeId)
    expect(frozen.status).toBe(200)
    expect(await linkOf(test, frozen.body.frozen?.versionId)).toMatchObject({
      overrides: [
        { check: 'drafts-behind', count: 1, reason },
        { check: 'positions-missing', count: 1, reason },
      ],
      positions: [
        { acronym: 'ADVP', recommendationId: 'r1', stance: 'reservation', statement: 'Met een begroting.' },
        { acronym: 'CPS', recommendationId: 'r1', stance: 'silence', statement: '' },
      ],
    })
    for (const url of [
      `/api/versions/${frozen.body.frozen?.versionId}/drafts/nl`,
      `/api/themes/${themeId}/drafts/nl`,
    ]) {
      const printed = await call(test, reviewer, 'GET', url, undefined, { accept: 'text/plain' })
      expect(printed.text, url).toContain(
        'Standpunten van de partners:\n– Onderschrijven met voorbehoud – ADVP: Met een begroting.\n– Geen antwoord: CPS\n',
      )
      const page = await call(test, reviewer, 'GET', url, undefined, { accept: 'text/html' })
      expect(page.text).toContain('<li>Onderschrijven met voorbehoud – ADVP: Met een begroting.</li>')
    }
    const late = await say(editor, cast, partnerId, { stance: 'endorse', revision: 1 })
    expect([late.code, (await act(editor, cast, partnerId, 'submit')).code]).toEqual(['round-closed', 'round-closed'])
    expect((await act(reviewer, cast, advp, 'withdraw')).code).toBe('round-closed')
    const seen = await read(editor, cast)
    expect([stateIn(seen, partnerId), saidIn(seen, partnerId)]).toEqual(['silent', ['silence']])
    expect(seen.text).not.toContain('Nog niet ingediend')
  })

  it('go into files that no spreadsheet computes, and only once they are submitted', async () => {
    const cast = await beginValidation(test)
    const { editor, organiser, observer, themeId, partnerId } = cast
    const file = (as: SignedInPerson, format: string) =>
      call(test, as, 'GET', `/api/themes/${themeId}/positions/file?format=${format}&language=nl`)
    await say(editor, cast, partnerId, { stance: 'object', statement: '=1+1' })
    for (const person of [editor, organiser]) expect((await file(person, 'csv')).text).not.toContain('1+1')
    await act(editor, cast, partnerId, 'submit')
    const csv = await file(organiser, 'csv')
    expect(csv.text).toContain(`"CPS","Partner","1","Meet wie afhaakt","Bezwaar maken","'=1+1"`)
    expect(csv.headers['content-disposition']).toBe('attachment; filename="positions.csv"')
    expect((await file(organiser, 'xlsx')).text.startsWith('PK')).toBe(true)
    expect((await file(observer, 'csv')).code).toBe('not-allowed')
    expect((await file(organiser, 'exe')).code).toBe('bad-request')
  })

  it('take silence for consent where the programme said so before', async () => {
    const cast = await createDiscussion(test)
    const { organiser, programmeId, themeId, partnerId } = cast
    const programme = `/api/programmes/${programmeId}`
    expect((await call(test, cast.editor, 'PATCH', programme, { silence: 'consent' })).code).toBe('not-allowed')
    expect((await call(test, organiser, 'PATCH', programme, { silence: 'consent' })).status).toBe(200)
    await setTheme(test, themeId, { stage: 'consolidation' })
    await move(cast, 'consolidation', 'validation')
    // Too late for this one.
    await call(test, organiser, 'PATCH', programme, { silence: 'silence' })
    await freeze(test, organiser, themeId)
    expect(saidIn(await read(organiser, cast), partnerId)).toEqual(['consent-by-silence'])
  })

  it('are to be renewed when the text has changed, and only then', async () => {
    const cast = await beginValidation(test)
    const { editor, organiser, themeId, partnerId } = cast
    await say(editor, cast, partnerId, { stance: 'endorse' })
    await act(editor, cast, partnerId, 'submit')
    await freeze(test, organiser, themeId)
    await unfreeze(test, organiser, themeId)
    await move(cast, 'consolidation', 'validation')
    const again = await read(editor, cast)
    expect(again.body.validation).toMatchObject({ number: 2, closedAt: null, earlierVersionId: cast.versionId })
    expect([stateIn(again, partnerId), again.body.positions]).toEqual(['none', []])
    expect(again.body.earlier).toMatchObject([{ recommendationId: 'r1', stance: 'endorse', changed: false }])
    // What is bound to the text of before is not taken for this one.
    expect((await say(editor, cast, partnerId, { stance: 'endorse' })).code).toBe('conflict')

    await move(cast, 'validation', 'consolidation')
    await changeTimeFrame(cast)
    await move(cast, 'consolidation', 'validation')
    const renewed = { ...cast, versionId: await versionInValidation(test, cast) }
    await say(editor, renewed, partnerId, { stance: 'endorse' })
    await act(editor, renewed, partnerId, 'submit')
    await move(cast, 'validation', 'consolidation')
    await changeTimeFrame(cast)
    await move(cast, 'consolidation', 'validation')
    expect((await read(editor, cast)).body.earlier).toMatchObject([{ recommendationId: 'r1', changed: true }])
    const frozen = await freeze(test, organiser, themeId)
    expect(await linkOf(test, frozen.body.frozen?.versionId)).toMatchObject({ positions: [{ stance: 'silence' }] })
  })

  it('are not those of a final version whose text was changed after them', async () => {
    const cast = await beginValidation(test)
    const { reviewer, organiser, themeId, advp } = cast
    await say(reviewer, cast, advp, { stance: 'endorse' })
    await act(reviewer, cast, advp, 'submit')
    await move(cast, 'validation', 'consolidation')
    await changeTimeFrame(cast)
    const frozen = await freeze(test, organiser, themeId)
    expect(await linkOf(test, frozen.body.frozen?.versionId)).toMatchObject({ positions: [] })
  })

  /** Another time frame of the recommendation. */
  async function changeTimeFrame({ documentId }: Discussion): Promise<void> {
    const { doc, encode } = await draftOf(documentId)
    doc.getXmlFragment('default').get(3).setAttribute('timeFrame', `${test.clock.now()}`)
    const bytes = encode()
    const row = { bytes, personId: null, at: test.clock.now(), clients: [], source: 'server' } as const
    await test.deps.updateLog.append([{ documentId, rows: [row] }])
    test.clock.advance(1000)
  }

  async function draftOf(documentId: string) {
    const { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } = await import('yjs')
    const doc = new Doc()
    const loaded = await test.deps.updateLog.load(documentId)
    if (loaded?.snapshot) applyUpdate(doc, loaded.snapshot.state)
    for (const row of loaded?.tail ?? []) applyUpdate(doc, row.bytes)
    const before = encodeStateVector(doc)
    return { doc, encode: () => encodeStateAsUpdate(doc, before) }
  }
})
