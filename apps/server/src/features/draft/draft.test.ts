import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { DraftNode } from '@plenum/document/draft-node'
import type { Draft, Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../../test/call.ts'
import { type Cast, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

const attack = '<script>alert(1)</script>'
const text: DraftNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Uitdagingen' }] },
    { type: 'paragraph', content: [{ type: 'text', text: attack, marks: [{ type: 'bold' }] }] },
    {
      type: 'recommendation',
      attrs: { id: 'r1', addressees: 'De minister', timeFrame: '2027' },
      content: [
        { type: 'recommendationTitle', content: [{ type: 'text', text: 'Meet wie afhaakt' }] },
        {
          type: 'recommendationStatement',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tel hen.' }] }],
        },
      ],
    },
  ],
}

describe.each(testDialects)('a draft on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const write = async ({ themeId, editor }: Cast, bytes: Uint8Array) => {
    const row = { bytes, personId: editor.personId, at: test.clock.now(), clients: [], source: 'client' } as const
    await test.deps.updateLog.append([{ documentId: `${themeId}.nl`, rows: [row] }])
  }
  const read = (as: SignedInPerson | null, themeId: string, accept?: string, headers: Record<string, string> = {}) =>
    call<DraftNode>(test, as, 'GET', `/api/themes/${themeId}/drafts/nl`, undefined, {
      ...headers,
      ...(accept !== undefined && { accept }),
    })

  it('is read by whoever may read it, and by nobody else', async () => {
    const cast = await createCast(test)
    await write(cast, draftJsonToUpdate(text))
    const { organiser: stranger } = await createCast(test)
    for (const person of [cast.organiser, cast.editor, cast.reviewer]) {
      const answer = await read(person, cast.themeId)
      expect(answer.status).toBe(200)
      expect(answer.body.content?.map((node) => node.type)).toEqual(['heading', 'paragraph', 'recommendation'])
    }
    expect((await read(cast.observer, cast.themeId)).code).toBe('not-allowed')
    const missing = await read(stranger, 'none')
    for (const person of [stranger, cast.outsider]) {
      expect((await read(person, cast.themeId)).text).toBe(missing.text)
    }
    expect((await read(null, cast.themeId)).code).toBe('not-signed-in')
    await call(test, cast.organiser, 'PATCH', `/api/themes/${cast.themeId}`, { openToStakeholders: true })
    expect((await read(cast.observer, cast.themeId)).status).toBe(200)
  })

  it('is had in four ways', async () => {
    const cast = await createCast(test)
    await write(cast, draftJsonToUpdate(text))
    const answers = {
      json: await read(cast.editor, cast.themeId),
      html: await read(cast.editor, cast.themeId, 'text/html,application/xhtml+xml,*/*;q=0.8'),
      markdown: await read(cast.editor, cast.themeId, 'text/markdown'),
      plain: await read(cast.editor, cast.themeId, 'text/plain;q=0.5, image/png'),
    }
    expect(Object.values(answers).map((answer) => answer.headers['content-type'])).toEqual([
      'application/json; charset=utf-8',
      'text/html; charset=utf-8',
      'text/markdown; charset=utf-8',
      'text/plain; charset=utf-8',
    ])
    for (const answer of Object.values(answers)) {
      expect(answer.text).toContain('Meet wie afhaakt')
      expect(answer.headers['content-language']).toBe('nl')
      expect(String(answer.headers['vary']).toLowerCase()).toContain('accept')
      expect(answer.headers['cache-control']).toBe('private, no-cache')
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
    }
    expect(answers.markdown.text).toMatch(/^## Uitdagingen$/m)
    expect(answers.plain.text).toContain(attack)
    expect(answers.html.text).toMatch(/^<!doctype html>\n<html lang="nl">/i)
    expect(answers.html.text).toContain('<title>Thema</title>')
  })

  it('runs nothing as a page, whatever was written or the theme is called', async () => {
    const cast = await createCast(test)
    await write(cast, draftJsonToUpdate(text))
    await call(test, cast.organiser, 'PATCH', `/api/themes/${cast.themeId}`, { title: { nl: `</title>${attack}` } })
    const { text: html, headers } = await read(cast.editor, cast.themeId, 'text/html')
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox/)
  })

  it('does not say as JSON who discusses what: marks of threads are left out, and texts joined over them', async () => {
    const cast = await createCast(test)
    const comment = { type: 'comment', attrs: { id: 't1' } }
    const parts = ['Wie ', 'afhaakt', ' telt.'].map((words, index) => ({
      type: 'text',
      text: words,
      ...(index === 1 && { marks: [comment] }),
    }))
    await write(cast, draftJsonToUpdate({ type: 'doc', content: [{ type: 'paragraph', content: parts }] }))
    const { body, text: json } = await read(cast.reviewer, cast.themeId)
    expect(json).not.toContain('t1')
    expect(body.content?.[0]?.content).toEqual([{ type: 'text', text: 'Wie afhaakt telt.' }])
  })

  it('is not had in other ways', async () => {
    const { themeId, editor } = await createCast(test)
    expect(await read(editor, themeId, 'application/pdf')).toMatchObject({ status: 406, code: 'not-acceptable' })
  })

  it('is sent again only when it has changed, in each way on its own', async () => {
    const cast = await createCast(test)
    const first = await read(cast.editor, cast.themeId, 'text/plain')
    const etag = String(first.headers['etag'])
    expect(etag).toMatch(/^".+"$/)
    const again = await read(cast.editor, cast.themeId, 'text/plain', { 'if-none-match': `"other", W/${etag}` })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers['etag']).toBe(etag)
    const json = await read(cast.editor, cast.themeId, 'application/json', { 'if-none-match': etag })
    expect(json.status).toBe(200)
    await write(cast, draftJsonToUpdate(text))
    const changed = await read(cast.editor, cast.themeId, 'text/plain', { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.text).toContain('Meet wie afhaakt')
    // Who may no longer read does not learn either whether anything changed.
    const observed = await read(cast.observer, cast.themeId, 'text/plain', { 'if-none-match': etag })
    expect(observed.code).toBe('not-allowed')
  })

  it('is read whole from a snapshot and the rows after it', async () => {
    const cast = await createCast(test)
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const paragraph = (words: string) => {
      const element = new Y.XmlElement('paragraph')
      element.insert(0, [new Y.XmlText(words)])
      return element
    }
    for (const words of ['een', 'twee', 'drie']) doc.getXmlFragment('default').push([paragraph(words)])
    const documentId = `${cast.themeId}.nl`
    const before = await test.deps.updateLog.load(documentId)
    for (const update of updates.slice(0, 2)) await write(cast, update)
    const folded = new Y.Doc()
    for (const row of [...(before?.tail ?? []).map((row) => row.bytes), ...updates.slice(0, 2)]) {
      Y.applyUpdate(folded, row)
    }
    await test.deps.updateLog.compact({
      documentId,
      snapshot: {
        seq: (before?.tail.length ?? 0) + 2,
        state: Y.encodeStateAsUpdate(folded),
        stateVector: Y.encodeStateVector(folded),
        deleteSet: new Uint8Array([0]),
      },
      archive: null,
    })
    for (const update of updates.slice(2)) await write(cast, update)
    const answer = await read(cast.editor, cast.themeId, 'text/plain')
    expect(answer.text.match(/een|twee|drie/g)).toEqual(['een', 'twee', 'drie'])
  })

  it('that cannot be read is a fault of the server that names nothing, and the next one is read', async () => {
    const cast = await createCast(test)
    const poison = new Y.Doc()
    poison.getXmlFragment('default').insert(0, [new Y.XmlElement('marquee')])
    await write(cast, Y.encodeStateAsUpdate(poison))
    const answer = await read(cast.editor, cast.themeId)
    expect(answer).toMatchObject({ status: 500, code: 'internal' })
    expect(answer.text).not.toContain('marquee')
    const next = await createCast(test)
    expect((await read(next.editor, next.themeId)).status).toBe(200)
  })

  it('of a deleted theme is gone', async () => {
    const { themeId, organiser, editor } = await createCast(test)
    await call(test, organiser, 'DELETE', `/api/themes/${themeId}`)
    expect((await read(editor, themeId)).code).toBe('not-found')
  })

  it('is added in another language by organisers, once', async () => {
    const { programmeId, themeId, organiser, editor, outsider } = await createCast(test)
    const url = `/api/themes/${themeId}/drafts/de`
    expect((await call(test, editor, 'GET', url)).code).toBe('no-such-draft')
    expect((await call(test, editor, 'PUT', url)).code).toBe('not-allowed')
    expect((await call(test, outsider, 'PUT', url)).code).toBe('not-found')
    const heard = listen(test)
    const answers = await Promise.all(Array.from({ length: 3 }, () => call<Draft>(test, organiser, 'PUT', url)))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 200, 201])
    expect(answers[0]?.body).toMatchObject({ documentId: `${themeId}.de`, language: 'de', recommendations: 0 })
    expect(heard.live).toEqual([[{ programmeId }, { type: 'theme', programmeId, themeId }]])
    const theme = await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)
    expect(theme.body.drafts.map((draft) => draft.language)).toEqual(['nl', 'fr', 'de'])
    expect((await call(test, editor, 'GET', url)).status).toBe(200)
    // The first paragraph, written once.
    expect((await test.deps.updateLog.load(`${themeId}.de`))?.tail).toHaveLength(1)
  })

  it('is not added in a language that is none, nor to a frozen theme', async () => {
    const { themeId, organiser } = await createCast(test)
    const unknown = await call(test, organiser, 'PUT', `/api/themes/${themeId}/drafts/tlh`)
    expect(unknown).toMatchObject({ code: 'bad-request', fields: ['language'] })
    await test.deps.db.updateTable('theme').set({ stage: 'frozen' }).where('id', '=', themeId).execute()
    expect((await call(test, organiser, 'PUT', `/api/themes/${themeId}/drafts/de`)).code).toBe('conflict')
    expect((await call(test, organiser, 'PUT', `/api/themes/${themeId}/drafts/nl`)).status).toBe(200)
  })
})
