import { type AuditEntry as ProofEntry, auditHash } from '@plenum/proof/audit-entry'
import type { Page } from '@plenum/schema/api/common'
import type { AuditEntry, FreezeState } from '@plenum/schema/api/freeze'
import type { Theme } from '@plenum/schema/api/theme'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('the audit log of a programme on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const logOf = (as: SignedInPerson | null, programmeId: string, query = '') =>
    call<Page<AuditEntry>>(test, as, 'GET', `/api/programmes/${programmeId}/audit${query}`)

  it('tells who did what to which theme, the newest first', async () => {
    const { programmeId, organiser, editor } = await createCast(test)
    const post = <Body>(url: string, body: object) => call<Body>(test, organiser, 'POST', url, body)
    const made = await post<Theme>(`/api/programmes/${programmeId}/themes`, { title: { nl: 'Nieuw' } })
    const themeId = made.body.id
    const theme = `/api/themes/${themeId}`
    await call(test, organiser, 'PATCH', theme, { title: { nl: 'Anders' }, roundLocksText: true })
    await call(test, organiser, 'PUT', `${theme}/members/${editor.personId}`, { role: 'editor' })
    await call(test, organiser, 'DELETE', `${theme}/members/${editor.personId}`)
    for (const [from, to] of [
      ['drafting', 'review'],
      ['review', 'consolidation'],
    ]) {
      await post(`${theme}/stage`, { from, to })
    }
    const reason = 'Niets te zeggen.'
    const overrides = [
      { check: 'drafts-behind', reason },
      { check: 'positions-missing', reason },
    ]
    const frozen = await post<FreezeState>(`${theme}/freeze`, { label: 'Slot', overrides })
    const publication = `/api/versions/${frozen.body.frozen?.versionId}/publication`
    await call(test, organiser, 'POST', publication)
    await call(test, organiser, 'DELETE', publication)
    await call(test, organiser, 'DELETE', `${theme}/freeze`, { reason: 'Een fout.' })
    await call(test, organiser, 'DELETE', theme)

    const { items } = (await logOf(organiser, programmeId)).body
    const told = items.toReversed().map(({ action, from, to, detail }) => [action, from, to, detail])
    expect(told).toEqual([
      ['theme-created', null, null, { title: { nl: 'Nieuw' }, languages: ['nl', 'fr'] }],
      ['theme-changed', null, null, { title: { nl: 'Anders' }, roundLocksText: true }],
      ['theme-member-set', null, null, { personId: editor.personId, role: 'editor' }],
      ['theme-member-removed', null, null, { personId: editor.personId }],
      [
        'stage-moved',
        null,
        null,
        { from: { stage: 'drafting', round: 0 }, to: { stage: 'review', round: 1 }, deadline: null },
      ],
      [
        'stage-moved',
        null,
        null,
        { from: { stage: 'review', round: 1 }, to: { stage: 'consolidation', round: 1 }, deadline: null },
      ],
      [
        'theme-frozen',
        null,
        null,
        {
          stage: 'consolidation',
          label: 'Slot',
          overrides: [
            { check: 'drafts-behind', count: 2, reason },
            { check: 'positions-missing', count: 1, reason },
          ],
        },
      ],
      ['version-published', null, 3, {}],
      ['version-withdrawn', null, 3, {}],
      ['theme-unfrozen', 3, null, { reason: 'Een fout.' }],
      ['theme-deleted', null, null, {}],
    ])
    expect(items.every(({ person }) => person?.personId === organiser.personId)).toBe(true)
    expect(items.every((entry) => entry.themeId === themeId)).toBe(true)
  })

  it('logs nothing of what was refused', async () => {
    const { programmeId, themeId, organiser, editor } = await createCast(test)
    await call(test, editor, 'PATCH', `/api/themes/${themeId}`, { title: { nl: 'Anders' } })
    await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, { from: 'review', to: 'consolidation' })
    await call(test, organiser, 'POST', `/api/themes/${themeId}/freeze`, {})
    await call(test, organiser, 'PATCH', `/api/themes/${themeId}`, { leadPartnerIds: ['nobody'] })
    expect((await logOf(organiser, programmeId)).body.items).toEqual([])
  })

  it('is for organisers of the programme', async () => {
    const { programmeId, organiser, editor, reviewer, observer, outsider } = await createCast(test)
    expect((await logOf(organiser, programmeId)).status).toBe(200)
    for (const person of [editor, reviewer, observer]) {
      expect((await logOf(person, programmeId)).code).toBe('not-allowed')
      expect((await logOf(person, programmeId, '?format=json')).code).toBe('not-allowed')
    }
    expect((await logOf(outsider, programmeId)).code).toBe('not-found')
    expect((await logOf(null, programmeId)).code).toBe('not-signed-in')
  })

  it('comes page by page, by theme, and as files', async () => {
    const { programmeId, themeId, organiser } = await createCast(test)
    const url = `/api/themes/${themeId}`
    for (const nl of ['=1+1', 'B', 'C', 'D', 'E']) await call(test, organiser, 'PATCH', url, { title: { nl } })
    const made = `/api/programmes/${programmeId}/themes`
    await call(test, organiser, 'POST', made, { title: { nl: 'Nog een' } })
    const first = (await logOf(organiser, programmeId, '?limit=4')).body
    const second = (await logOf(organiser, programmeId, `?limit=4&cursor=${first.next}`)).body
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1])
    expect(second.next).toBeNull()
    const ofTheme = await logOf(organiser, programmeId, `?themeId=${themeId}`)
    expect(ofTheme.body.items.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1])

    const json = await call<{ entry: ProofEntry; hash: string }[]>(
      test,
      organiser,
      'GET',
      `/api/programmes/${programmeId}/audit?format=json`,
    )
    expect(json.body).toHaveLength(6)
    let previous: string | null = null
    for (const { entry, hash } of json.body) {
      expect(entry.previous).toBe(previous)
      expect(await auditHash(entry)).toBe(hash)
      previous = hash
    }
    const csv = await logOf(organiser, programmeId, `?format=csv&themeId=${themeId}`)
    expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
    const lines = csv.text.trim().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[0]).toContain('"number","at","personId","name","action"')
    expect(lines[1]).toContain('"theme-changed"')
  })

  it('numbers what happens at once without holes, each on the one before', async () => {
    const { programmeId, themeId, organiser } = await createCast(test)
    await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((nl) =>
        call(test, organiser, 'PATCH', `/api/themes/${themeId}`, { summary: { nl } }),
      ),
    )
    const rows = await test.deps.db
      .selectFrom('audit')
      .select(['number', 'entry', 'hash'])
      .where('programme_id', '=', programmeId)
      .orderBy('number')
      .execute()
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6])
    const entries = rows.map((row) => JSON.parse(row.entry) as ProofEntry)
    expect(entries.map((entry) => entry.previous)).toEqual([null, ...rows.slice(0, -1).map((row) => row.hash)])
  })

  it('is only ever added to, the database itself sees to it', async () => {
    const { programmeId, themeId, organiser } = await createCast(test)
    await call(test, organiser, 'PATCH', `/api/themes/${themeId}`, { title: { nl: 'Anders' } })
    const { db } = test.deps
    const refused = /only ever added to/
    await expect(db.updateTable('audit').set({ action: 'nothing' }).execute()).rejects.toThrow(refused)
    await expect(db.deleteFrom('audit').where('programme_id', '=', programmeId).execute()).rejects.toThrow(refused)
    if (dialect === 'postgres') await expect(sql`truncate audit`.execute(db)).rejects.toThrow(refused)
    expect((await logOf(organiser, programmeId)).body.items).toHaveLength(1)
  })
})
