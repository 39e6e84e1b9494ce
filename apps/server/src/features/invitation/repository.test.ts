import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { insertInvitation } from '../../db/insert-invitation.ts'
import { newId } from '../../new-id.ts'
import { findInvitation, revokeInvitation, useInvitation } from './repository.ts'

describe.each(testDialects)('the one use of an invitation on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const open = async () => {
    const { programmeId, organiser, editor, reviewer } = await createCast(test)
    const { id } = await insertInvitation(test.deps.db, newId(), {
      programmeId,
      role: 'member',
      themeId: null,
      themeRole: null,
      partnerId: null,
      note: '',
      createdBy: organiser.personId,
      createdAt: 1000,
      expiresAt: 2000,
    })
    return { id, first: editor.personId, second: reviewer.personId }
  }
  const stateAt = async (id: string, now: number) => (await findInvitation(test.deps.db, { id }, now))?.state

  it('is taken by one, at once or in turn', async () => {
    const { id, first, second } = await open()
    const { db } = test.deps
    const taken = await Promise.all([first, second].map((person) => useInvitation(db, id, person, 1500)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await useInvitation(db, id, first, 1500)).toBe(false)
    expect(await stateAt(id, 9000)).toBe('accepted')
    expect(await revokeInvitation(db, id, 1600)).toBe(false)
  })

  it('is gone once withdrawn', async () => {
    const { id, first } = await open()
    expect(await revokeInvitation(test.deps.db, id, 1200)).toBe(true)
    expect(await useInvitation(test.deps.db, id, first, 1500)).toBe(false)
    expect(await stateAt(id, 1500)).toBe('revoked')
  })

  it('is gone once expired', async () => {
    const { id, first } = await open()
    expect(await useInvitation(test.deps.db, id, first, 2000)).toBe(false)
    expect(await stateAt(id, 2000)).toBe('expired')
    expect(await useInvitation(test.deps.db, id, first, 1999)).toBe(true)
  })
})
