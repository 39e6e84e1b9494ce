import type { DraftNode } from '@plenum/document/draft-node'
import { canonicalJson } from '@plenum/proof/canonical-json'
import { sha256Hex } from '@plenum/proof/sha256-hex'
import type { Page } from '@plenum/schema/api/common'
import type { Activity, Authorship, Version } from '@plenum/schema/api/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { type Cast, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { setTheme } from '../../../test/discussion.ts'
import { type DraftWriter, openDraftWriter } from '../../../test/draft-writer.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { createVersionDesk, versionDesk } from '../../versions/version-desk.ts'

const sentence = 'De wijkagent is het eerste gezicht.'

describe.each(testDialects)('versions on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const take = (as: SignedInPerson | null, themeId: string, label: unknown = 'Voor de vergadering') =>
    call<Version>(test, as, 'POST', `/api/themes/${themeId}/versions`, { label })
  const list = (as: SignedInPerson | null, themeId: string, query = '') =>
    call<Page<Version>>(test, as, 'GET', `/api/themes/${themeId}/versions${query}`)
  const auto = (themeId: string) => versionDesk(test.app).take({ themeId, kind: 'auto', label: '', by: null })

  /** A cast, and what writes its Dutch draft, with one sentence of the editor's in it. */
  const begun = async (): Promise<Cast & { writer: DraftWriter }> => {
    const cast = await createCast(test)
    const writer = await openDraftWriter(test, `${cast.themeId}.nl`)
    await writer.paragraph(cast.editor, 'p1', sentence)
    return { ...cast, writer }
  }

  it('are taken under a name: numbered, of all drafts, with who wrote since', async () => {
    const { themeId, programmeId, editor, organiser, writer } = await begun()
    const heard = listen(test)
    const first = await take(editor, themeId)
    expect(first).toMatchObject({
      status: 201,
      body: {
        themeId,
        number: 1,
        kind: 'named',
        label: 'Voor de vergadering',
        stage: 'drafting',
        round: 0,
        takenBy: { personId: editor.personId, name: 'Editor' },
        restored: null,
        publishedAt: null,
        proven: false,
        me: { mayRestore: true, mayPublish: false },
      },
    })
    expect(heard.live).toEqual([[{ programmeId }, { type: 'versions', programmeId, themeId }]])
    const [fr, nl] = first.body.drafts
    expect([fr?.language, nl?.language]).toEqual(['fr', 'nl'])
    expect(fr?.authors).toEqual([])
    expect(nl).toMatchObject({
      words: 6,
      authors: [{ personId: editor.personId, name: 'Editor', partners: [], inserted: sentence.length, deleted: 0 }],
    })
    await writer.write(organiser, () => writer.text('p1').delete(0, 3))
    await writer.paragraph(organiser, 'p2', 'Wie telt?')
    const second = await take(organiser, themeId, 'Daarna')
    expect(second.body.number).toBe(2)
    expect(second.body.drafts[1]?.authors).toEqual([
      { personId: organiser.personId, name: 'Organiser', partners: [], inserted: 9, deleted: 3 },
    ])
  })

  it('have the hash of the canonical text, which stays the same while the text does', async () => {
    const { themeId, editor, writer } = await begun()
    const one = (await take(editor, themeId)).body
    const draft = await call<DraftNode>(test, editor, 'GET', `/api/versions/${one.id}/drafts/nl`)
    const now = await call<DraftNode>(test, editor, 'GET', `/api/themes/${themeId}/drafts/nl`)
    expect(draft.body).toEqual(now.body)
    expect(one.drafts[1]?.hash).toBe(await sha256Hex(canonicalJson(draft.body)))
    const hashes = one.drafts.map(({ language, hash }) => ({ language, hash }))
    expect(one.hash).toBe(await sha256Hex(canonicalJson(hashes)))
    // A mark of a thread is no change of the text.
    await writer.write(editor, () => writer.text('p1').format(3, 9, { 'comment--aaaaaaaa': { id: 'thread-1' } }))
    const two = (await take(editor, themeId)).body
    expect(two.hash).toBe(one.hash)
    await writer.write(editor, () => writer.text('p1').insert(0, 'Ja: '))
    const three = (await take(editor, themeId)).body
    expect([three.hash === one.hash, three.drafts[0]?.hash === one.drafts[0]?.hash]).toEqual([false, true])
  })

  it('are not taken by the server of a text that has not changed', async () => {
    const { themeId, editor, writer } = await begun()
    expect(await auto(themeId)).toMatchObject({ number: 1 })
    expect(await auto(themeId)).toBeNull()
    await writer.write(editor, () => writer.text('p1').delete(0, 1))
    await writer.write(editor, () => writer.text('p1').insert(0, 'D'))
    expect(await auto(themeId)).toBeNull()
    // Whoever gives it a name gets it all the same, with what was done meanwhile.
    expect((await take(editor, themeId)).body.number).toBe(2)
  })

  it('are taken one after the other by two at once, and nothing is counted twice', async () => {
    const { themeId, editor, organiser } = await begun()
    const other = createVersionDesk(test.deps)
    const answers = await Promise.all([
      take(editor, themeId),
      take(organiser, themeId),
      ...[1, 2].map(() => other.take({ themeId, kind: 'auto', label: '', by: null })),
    ])
    expect(answers.length).toBe(4)
    await other.close()
    const { items } = (await list(editor, themeId)).body
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => items.length - index))
    const inserted = items.flatMap(({ drafts }) => drafts.flatMap(({ authors }) => authors.map((one) => one.inserted)))
    expect(inserted).toEqual([sentence.length])
    const activity = await call<Activity>(test, editor, 'GET', `/api/themes/${themeId}/activity`)
    expect(activity.body.hours).toEqual([
      { at: '2026-03-02T09:00:00.000Z', personId: editor.personId, inserted: sentence.length, deleted: 0 },
    ])
  })

  it('leave nothing to tell of, also at a row at which something was told before', async () => {
    const { themeId, editor } = await begun()
    const desk = versionDesk(test.app)
    const told = async () => (await desk.account(`${themeId}.nl`))?.account
    expect(await told()).toMatchObject({ changed: sentence.length, since: test.clock.now() })
    await take(editor, themeId)
    expect(await told()).toMatchObject({ changed: 0, since: null })
  })

  it('are listed newest first, page by page', async () => {
    const { themeId, editor } = await begun()
    for (const label of ['a', 'b', 'c']) await take(editor, themeId, label)
    const first = await list(editor, themeId, '?limit=2')
    expect(first.body.items.map(({ label }) => label)).toEqual(['c', 'b'])
    const rest = await list(editor, themeId, `?limit=2&cursor=${first.body.next}`)
    expect([rest.body.items.map(({ label }) => label), rest.body.next]).toEqual([['a'], null])
    expect((await list(editor, themeId, '?cursor=WyJ4Il0')).code).toBe('bad-request')
  })

  it('have a name of one line that is not too long', async () => {
    const { themeId, editor } = await createCast(test)
    for (const label of ['', '   ', 'x'.repeat(121), 'a\nb', 7, null, 'a\0b']) {
      expect((await take(editor, themeId, label)).fields, String(label)).toEqual(['label'])
    }
    expect((await take(editor, themeId, 'x'.repeat(120))).status).toBe(201)
    expect((await take(editor, themeId, ' Vóór “het” <b>debat</b> ')).body.label).toBe('Vóór “het” <b>debat</b>')
  })

  it('are taken once for one Idempotency-Key', async () => {
    const { themeId, editor } = await createCast(test)
    const again = () =>
      call<Version>(test, editor, 'POST', `/api/themes/${themeId}/versions`, { label: 'x' }, { 'idempotency-key': 'k' })
    const [one, two] = [await again(), await again()]
    expect(two.body).toEqual(one.body)
    expect((await list(editor, themeId)).body.items).toHaveLength(1)
  })

  it('say who wrote what, and when', async () => {
    const { themeId, editor, organiser, writer } = await begun()
    test.clock.advance(2 * 60 * 60 * 1000)
    await writer.write(organiser, () => writer.text('p1').insert(3, 'goede '))
    const written = await call<Authorship>(test, editor, 'GET', `/api/themes/${themeId}/authorship?language=nl`)
    expect(written).toMatchObject({
      status: 200,
      body: {
        language: 'nl',
        seq: 2,
        people: { [editor.personId]: { name: 'Editor', partners: [] } },
        shares: [
          { personId: editor.personId, characters: sentence.length },
          { personId: organiser.personId, characters: 6 },
        ],
        recommendations: [],
      },
    })
    expect(written.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(written.body.blocks.at(-1)).toEqual({
      blockId: 'p1',
      runs: [
        [3, editor.personId],
        [6, organiser.personId],
        [sentence.length - 3, editor.personId],
      ],
    })
    await take(editor, themeId)
    // The hour goes on after a version was taken in it.
    await writer.write(organiser, () => writer.text('p1').insert(0, 'Ook '))
    await take(editor, themeId)
    const activity = await call<Activity>(test, editor, 'GET', `/api/themes/${themeId}/activity`)
    expect(activity.body.hours.map(({ personId, inserted }) => [personId, inserted])).toEqual([
      [editor.personId, sentence.length],
      [organiser.personId, 10],
    ])
    const none = await call(test, editor, 'GET', `/api/themes/${themeId}/authorship?language=de`)
    expect(none.code).toBe('no-such-draft')
  })

  it('are shown draft by draft as JSON, page, Markdown and text, and run nothing', async () => {
    const { themeId, editor, writer } = await begun()
    await writer.paragraph(editor, 'p2', '<script>alert(1)</script>')
    const { id } = (await take(editor, themeId)).body
    await writer.write(editor, () => writer.text('p1').delete(0, 3))
    const shown = (accept: string) => call(test, editor, 'GET', `/api/versions/${id}/drafts/nl`, undefined, { accept })
    for (const accept of ['application/json', 'text/html', 'text/markdown', 'text/plain']) {
      const answer = await shown(accept)
      expect(answer.headers['content-type']).toBe(`${accept}; charset=utf-8`)
      expect(answer.text).toContain(sentence)
    }
    const page = await shown('text/html')
    expect(page.text).not.toContain('<script')
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox/)
    expect((await shown('application/pdf')).code).toBe('not-acceptable')
    expect((await call(test, editor, 'GET', `/api/versions/${id}/drafts/de`)).code).toBe('no-such-draft')
  })

  it('tell a name in the audit log of the programme, in the same transaction', async () => {
    const { themeId, programmeId, editor } = await begun()
    await take(editor, themeId, 'Voor de raad')
    await auto(themeId)
    const rows = await test.deps.db
      .selectFrom('audit')
      .select(['action', 'person_id', 'theme_id', 'entry'])
      .where('programme_id', '=', programmeId)
      .execute()
    expect(rows).toMatchObject([{ action: 'version-taken', person_id: editor.personId, theme_id: themeId }])
    expect(JSON.parse(rows[0]?.entry ?? '')).toMatchObject({ from: null, to: 1, detail: { label: 'Voor de raad' } })
    const failing = versionDesk(test.app).take({ themeId, kind: 'named', label: 'x', by: null }, async () => {
      throw new Error('no audit')
    })
    await expect(failing).rejects.toThrow('no audit')
    expect((await list(editor, themeId)).body.items).toHaveLength(1)
  })

  it('of a stage tell where the theme goes', async () => {
    const { themeId, organiser, editor } = await begun()
    const desk = versionDesk(test.app)
    const entering = { stage: 'review', round: 1 } as const
    await desk.take({ themeId, kind: 'stage', label: '', by: organiser.personId, entering })
    await setTheme(test, themeId, { stage: 'validation', round: 1 })
    await desk.take({ themeId, kind: 'stage', label: '', by: organiser.personId })
    const { items } = (await list(editor, themeId)).body
    expect(items.map(({ stage, round, me }) => [stage, round, me.mayRestore])).toEqual([
      ['validation', 1, false],
      ['review', 1, false],
    ])
  })

  it('of a theme that is gone are not taken', async () => {
    const { themeId, organiser, editor } = await begun()
    const { id } = (await take(editor, themeId)).body
    await call(test, organiser, 'DELETE', `/api/themes/${themeId}`)
    const late = versionDesk(test.app).take({ themeId, kind: 'stage', label: '', by: null })
    await expect(late).rejects.toMatchObject({ code: 'not-found' })
    expect((await call(test, editor, 'GET', `/api/versions/${id}`)).code).toBe('not-found')
  })
})
