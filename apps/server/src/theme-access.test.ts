import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '../test/cast.ts'
import { testDialects } from '../test/databases.ts'
import { type TestApp, createTestApp } from '../test/test-app.ts'
import { sealDrafts } from './db/seal-drafts.ts'
import { draftAccess, themeAccess } from './theme-access.ts'

describe.each(testDialects)('access to themes and drafts on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const set = (themeId: string, columns: { stage?: string; open_to_stakeholders?: 0 | 1; deleted_at?: number }) =>
    test.deps.db.updateTable('theme').set(columns).where('id', '=', themeId).execute()

  it('finds the role of each, and none for strangers', async () => {
    const cast = await createCast(test)
    const { organiser: stranger } = await createCast(test)
    const roleOf = async (personId: string | null) =>
      (await themeAccess(test.deps, personId, cast.themeId))?.actor.role ?? null
    expect(await roleOf(cast.organiser.personId)).toBe('organiser')
    expect(await roleOf(cast.editor.personId)).toBe('editor')
    expect(await roleOf(cast.reviewer.personId)).toBe('reviewer')
    expect(await roleOf(cast.observer.personId)).toBe('observer')
    for (const personId of [cast.outsider.personId, stranger.personId, 'nobody', null]) {
      expect(await roleOf(personId)).toBeNull()
    }
  })

  it('gives nothing for a role in a theme to someone who has left the programme', async () => {
    const { programmeId, themeId, editor } = await createCast(test)
    await test.deps.db
      .deleteFrom('programme_member')
      .where('programme_id', '=', programmeId)
      .where('person_id', '=', editor.personId)
      .execute()
    expect(await themeAccess(test.deps, editor.personId, themeId)).toBeNull()
    expect(await draftAccess(test.deps, editor.personId, `${themeId}.nl`)).toEqual({ kind: 'no-such-draft' })
  })

  it('knows who speaks for a partner of this programme', async () => {
    const one = await createCast(test)
    const other = await createCast(test)
    const represents = async (partnerId: string, value: 0 | 1) =>
      test.deps.db
        .insertInto('partner_person')
        .values({ partner_id: partnerId, person_id: one.editor.personId, represents: value })
        .onConflict((conflict) => conflict.columns(['partner_id', 'person_id']).doUpdateSet({ represents: value }))
        .execute()
    const mayRecord = async () => {
      const access = await themeAccess(test.deps, one.editor.personId, one.themeId)
      return access?.may('position.record')
    }
    await set(one.themeId, { stage: 'validation' })
    expect(await mayRecord()).toBe(false)
    await represents(other.partnerId, 1)
    expect(await mayRecord()).toBe(false)
    await represents(one.partnerId, 0)
    expect(await mayRecord()).toBe(false)
    await represents(one.partnerId, 1)
    expect(await mayRecord()).toBe(true)
  })

  it('tells writing from reading from neither, by stage and setting', async () => {
    const cast = await createCast(test)
    const kinds = async () => {
      const people = [cast.organiser, cast.editor, cast.reviewer, cast.observer, cast.outsider]
      const found = people.map((person) => draftAccess(test.deps, person.personId, `${cast.themeId}.fr`))
      return (await Promise.all(found)).map((access) => access.kind)
    }
    expect(await kinds()).toEqual(['write', 'write', 'read', 'not-allowed', 'no-such-draft'])
    await set(cast.themeId, { stage: 'validation', open_to_stakeholders: 1 })
    expect(await kinds()).toEqual(['read', 'read', 'read', 'read', 'no-such-draft'])
    await set(cast.themeId, { deleted_at: 1 })
    expect(await kinds()).toEqual(Array.from({ length: 5 }, () => 'no-such-draft'))
  })

  it('tells who would write a sealed draft if it were open, and no longer when it is', async () => {
    const cast = await createCast(test)
    const seal = (at: number | null) => test.deps.db.transaction().execute((trx) => sealDrafts(trx, cast.themeId, at))
    const kinds = async () => {
      const people = [cast.organiser, cast.editor, cast.reviewer, cast.observer, cast.outsider]
      const found = people.map((person) => draftAccess(test.deps, person.personId, `${cast.themeId}.fr`))
      return (await Promise.all(found)).map((access) => access.kind)
    }
    await seal(1)
    for (const stage of ['validation', 'frozen', 'drafting']) {
      await set(cast.themeId, { stage })
      expect(await kinds(), stage).toEqual(['late', 'late', 'read', 'not-allowed', 'no-such-draft'])
    }
    await seal(null)
    expect(await kinds()).toEqual(['write', 'write', 'read', 'not-allowed', 'no-such-draft'])
  })

  it('says where a draft belongs, and its epoch', async () => {
    const { programmeId, themeId, editor } = await createCast(test)
    const loaded = await test.deps.updateLog.load(`${themeId}.nl`)
    expect(await draftAccess(test.deps, editor.personId, `${themeId}.nl`)).toEqual({
      kind: 'write',
      programmeId,
      themeId,
      epoch: loaded?.epoch,
    })
  })

  it('finds no draft where there is none', async () => {
    const { themeId, editor } = await createCast(test)
    for (const id of [`${themeId}.de`, themeId, `${themeId}.`, '.nl', '', `${themeId}.nl.nl`]) {
      expect(await draftAccess(test.deps, editor.personId, id), id).toEqual({ kind: 'no-such-draft' })
    }
    expect(await draftAccess(test.deps, null, `${themeId}.nl`)).toEqual({ kind: 'no-such-draft' })
  })
})
