import type { Page } from '@plenum/schema/api/common'
import type { SearchHit, SearchPiece } from '@plenum/schema/api/search'
import type { Version } from '@plenum/schema/api/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion } from '../../../test/discussion.ts'
import { indexNow } from '../../../test/index-now.ts'
import { addReport, find, found, plain } from '../../../test/searching.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

const hits = (pieces: readonly SearchPiece[]) => pieces.filter(({ hit }) => hit).map(({ text }) => text)

describe.each(testDialects)('the search on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('shows the passage, the words in it, and where it stands', async () => {
    const { programmeId, themeId, documentId, editor } = await createDiscussion(test)
    await indexNow(test)
    const { items } = await find(test, editor, 'afhaakt "elk jaar"')
    expect(items).toMatchObject([
      {
        kind: 'draft',
        id: documentId,
        programme: { id: programmeId, name: { nl: 'Programma' } },
        theme: { id: themeId, title: { nl: 'Thema' } },
        language: 'nl',
        thread: null,
        version: null,
        at: null,
      },
    ])
    expect(plain(items[0]!.title)).toBe('Meet wie afhaakt')
    expect(hits(items[0]!.passage)).toEqual(['elk', 'jaar'])
    expect(plain(items[0]!.passage)).toBe('Tel hen elk jaar.\n\nDe minister\n\n2027')
  })

  it('finds what the example of every kind says, and asks for a kind', async () => {
    const { programmeId, themeId, documentId, organiser, reviewer } = await createDiscussion(test)
    const said = await comment(test, reviewer, themeId, { text: 'De wijkagent ontbreekt.' })
    const version = await call<Version>(test, organiser, 'POST', `/api/themes/${themeId}/versions`, { label: 'Eerste' })
    const activity = await addReport(test, organiser, programmeId, { nl: 'Een wijkagent kwam aan het woord.' })
    const challenge = await call<{ id: string }>(test, organiser, 'POST', `/api/programmes/${programmeId}/challenges`, {
      title: { nl: 'Te weinig wijkagenten' },
      description: {},
      partnerId: null,
      activityId: null,
      themeIds: [],
    })
    expect(challenge.status, challenge.text).toBe(201)
    await indexNow(test)
    const all = await found(test, organiser, 'wijkagent')
    expect(all.toSorted()).toEqual(
      [
        `activity ${activity.id}`,
        `challenge ${challenge.body.id}`,
        `comment ${said.body.entries[0]?.id}`,
        `draft ${documentId}`,
      ].toSorted(),
    )
    expect(await found(test, organiser, 'wijkagent', { kind: 'activity' })).toEqual([`activity ${activity.id}`])
    expect(await found(test, organiser, 'eerste gezicht', { kind: 'version' })).toEqual([`version ${version.body.id}`])
    expect(await found(test, organiser, 'wijkagent', { programmeId: 'another' })).toEqual([])
  })

  it('finds words that only a version still has', async () => {
    const { themeId, documentId, organiser, observer } = await createDiscussion(test)
    const taken = await call<Version>(test, organiser, 'POST', `/api/themes/${themeId}/versions`, { label: 'Eerste' })
    await test.deps.db
      .deleteFrom('search_entry')
      .where('kind', '=', 'draft')
      .where('source_id', '=', documentId)
      .execute()
    await indexNow(test)
    await test.deps.db
      .deleteFrom('search_entry')
      .where('kind', '=', 'draft')
      .where('source_id', '=', documentId)
      .execute()
    const { items } = await find(test, organiser, 'eerste gezicht')
    expect(items).toMatchObject([
      { kind: 'version', id: taken.body.id, version: { number: taken.body.number, label: 'Eerste', final: false } },
    ])
    expect(await found(test, observer, 'eerste gezicht')).toEqual([])
  })

  it('finds the words of a text once when a draft and versions have them', async () => {
    const { themeId, documentId, organiser } = await createDiscussion(test)
    for (const label of ['Een', 'Twee']) {
      await call(test, organiser, 'POST', `/api/themes/${themeId}/versions`, { label })
    }
    await indexNow(test)
    expect(await found(test, organiser, 'eerste gezicht')).toEqual([`draft ${documentId}`])
    expect(await found(test, organiser, 'eerste gezicht', { kind: 'version' })).toHaveLength(1)
  })

  it('shows a record in the language that one reads', async () => {
    const { programmeId, organiser } = await createCast(test)
    const title = { nl: 'Politie en burger', fr: 'Police et citoyen' }
    const activity = await addReport(
      test,
      organiser,
      programmeId,
      { nl: 'Besluit: Interpol.', fr: 'Décision: Interpol.' },
      title,
    )
    await indexNow(test)
    for (const [language, words] of [
      ['nl', 'Politie en burger'],
      ['fr', 'Police et citoyen'],
      ['de', 'Politie en burger'],
    ] as const) {
      const { items } = await find(test, organiser, 'interpol', { language })
      expect(items.map(({ id }) => id)).toEqual([activity.id])
      expect(['nl', 'fr'], language).toContain(items[0]?.language)
      if (language !== 'de') expect(plain(items[0]!.title)).toBe(words)
    }
  })

  it('puts last what has the words only if they are taken for those of another language', async () => {
    const { programmeId, organiser } = await createCast(test)
    const french = await addReport(test, organiser, programmeId, { fr: 'Une politique de sécurité.' }, { fr: 'Table' })
    const dutch = await addReport(test, organiser, programmeId, {
      nl: `De politie ${'en nog veel meer woorden waardoor dit minder zwaar weegt '.repeat(20)}`,
    })
    await indexNow(test)
    const order = async (language: string) =>
      (await find(test, organiser, 'politie', { language, kind: 'activity', programmeId })).items.map(({ id }) => id)
    expect(await order('nl')).toEqual([dutch.id, french.id])
    expect(await order('fr')).toHaveLength(2)
  })

  it('finds a comment by what those are called now whom it names', async () => {
    const { themeId, partnerId, editor, reviewer, rival } = await createDiscussion(test)
    await comment(test, reviewer, themeId, { text: `Voor @[person:${editor.personId}] en @[partner:${partnerId}].` })
    await indexNow(test)
    expect(await found(test, rival, 'editor', { kind: 'comment' })).toHaveLength(1)
    await test.deps.db.updateTable('person').set({ name: 'Hernoemd' }).where('id', '=', editor.personId).execute()
    await test.deps.db.updateTable('partner').set({ acronym: 'NWNM' }).where('id', '=', partnerId).execute()
    await indexNow(test)
    expect(await found(test, rival, 'hernoemd nwnm', { kind: 'comment' })).toHaveLength(1)
    expect(await found(test, rival, 'editor', { kind: 'comment' })).toEqual([])
  })

  it('comes in pages, each thing once, and says nothing of how much there is', async () => {
    const { programmeId, organiser } = await createCast(test)
    for (let number = 0; number < 7; number++) await addReport(test, organiser, programmeId, { nl: 'Bladzijde.' })
    await indexNow(test)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Page<SearchHit> = await find(test, organiser, 'bladzijde', {
        limit: '3',
        ...(cursor !== null && { cursor }),
      })
      expect(Object.keys(page)).toEqual(['items', 'next'])
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  it('refuses what is no search', async () => {
    const { organiser } = await createCast(test)
    test.clock.advance(60_000)
    const ask = (query: string, as: SignedInPerson | null = organiser) => call(test, as, 'GET', `/api/search?${query}`)
    expect((await ask('q=x', null)).code).toBe('not-signed-in')
    expect((await ask('')).fields).toEqual(['q'])
    expect((await ask(`q=${'x'.repeat(201)}`)).fields).toEqual(['q'])
    expect((await ask('q=x&kind=person')).fields).toEqual(['kind'])
    expect((await ask('q=x&limit=1000')).fields).toEqual(['limit'])
    expect((await ask('q=x&cursor=abc')).code).toBe('bad-request')
    expect((await ask('q=%00')).body).toEqual({ items: [], next: null })
    expect((await ask('q=%22')).body).toEqual({ items: [], next: null })
    const many = await Promise.all(Array.from({ length: 60 }, () => ask('q=x')))
    expect(many.map(({ code }) => code)).toContain('too-many')
  })

  it('indexes what a killed process left, and nothing twice', async () => {
    const { documentId, organiser } = await createDiscussion(test)
    // As after a kill: what was written never came to rest, and nothing says that it has changed.
    await test.deps.db.deleteFrom('search_stale').where('source_id', '=', documentId).execute()
    await indexNow(test)
    expect(await found(test, organiser, 'wijkagent', { kind: 'draft' })).toContain(`draft ${documentId}`)
    const entries = () =>
      test.deps.db
        .selectFrom('search_entry')
        .select('number')
        .where('source_id', '=', documentId)
        .orderBy('number')
        .execute()
    const before = await entries()
    expect(before).toHaveLength(2)
    await indexNow(test)
    expect(await entries()).toEqual(before)
  })

  it('is kept up to what is written by itself', async () => {
    const busy = await createTestApp({ dialect, keepsIndex: true })
    try {
      const { themeId, documentId, reviewer, rival } = await createDiscussion(busy)
      await comment(busy, reviewer, themeId, { text: 'Vanzelf te vinden.' })
      await expect.poll(() => found(busy, rival, 'vanzelf')).toHaveLength(1)
      await expect.poll(() => found(busy, rival, 'wijkagent')).toEqual([`draft ${documentId}`])
    } finally {
      await busy.close()
    }
  })
})
