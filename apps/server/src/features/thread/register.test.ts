import type { Page } from '@plenum/schema/api/common'
import type { RegisterLine, Thread } from '@plenum/schema/api/thread'
import { languages } from '@plenum/schema/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, createDiscussion, passageAt, setTheme, suggest } from '../../../test/discussion.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { unzip } from '../../../test/unzip.ts'

describe.each(testDialects)('the register on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const read = async (as: SignedInPerson, themeId: string, query = '') =>
    (await call<Page<RegisterLine>>(test, as, 'GET', `/api/themes/${themeId}/register${query}`)).body
  const dispose = (as: SignedInPerson, threadId: string, outcome: string, reason: string) =>
    call(test, as, 'POST', `/api/threads/${threadId}/disposition`, { outcome, reason })
  const file = async (as: SignedInPerson, themeId: string, format: string, language = 'nl', rest = '') => {
    const url = `/api/themes/${themeId}/register/file?format=${format}&language=${language}${rest}`
    const response = await test.app.inject({ method: 'GET', url, headers: { cookie: as.cookie } })
    return { headers: response.headers, bytes: response.rawPayload, text: response.body }
  }

  it('holds every submitted thread with what became of it', async () => {
    const { themeId, documentId, reviewer, rival, editor } = await createDiscussion(test)
    test.clock.advance(1000)
    const anchor = await passageAt(test, documentId, 'elk jaar')
    const text = `Vraag @[person:${editor.personId}].`
    const one = (await comment(test, reviewer, themeId, { anchor, text })).body
    test.clock.advance(1000)
    const two = (await suggest(test, rival, themeId)).body
    test.clock.advance(1000)
    const three = (await comment(test, rival, themeId)).body
    test.clock.advance(1000)
    const four = (await comment(test, rival, themeId)).body
    await dispose(editor, one.id, 'partly', 'Wel elk jaar.')
    await call(test, rival, 'POST', `/api/threads/${three.id}/state`, { to: 'resolved' })
    await call(test, editor, 'POST', `/api/threads/${four.id}/state`, { to: 'resolved' })
    const { items } = await read(reviewer, themeId)
    expect(items).toMatchObject([
      {
        threadId: one.id,
        round: 1,
        kind: 'comment',
        language: 'nl',
        recommendation: 1,
        quote: 'elk jaar',
        author: 'Reviewer',
        partner: 'ADVP',
        text: 'Vraag @Editor.',
        answered: true,
        outcome: 'partly',
        reason: 'Wel elk jaar.',
        decidedBy: 'Editor',
      },
      {
        threadId: two.id,
        kind: 'suggestion',
        recommendation: null,
        before: 'Wie afhaakt wordt niet geteld.',
        after: 'Wie afhaakt wordt voortaan geteld.',
        answered: false,
        outcome: null,
      },
      { threadId: three.id, language: null, answered: true, outcome: null },
      { threadId: four.id, answered: false, outcome: null },
    ])
    expect(items[0]).not.toHaveProperty('state')
  })

  it('is had by round, and page by page', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    const made: string[] = []
    for (let round = 1; round <= 3; round++) {
      await setTheme(test, themeId, { round })
      test.clock.advance(1000)
      made.push((await comment(test, reviewer, themeId)).body.id)
    }
    expect((await read(reviewer, themeId, '?round=2')).items.map((line) => line.threadId)).toEqual([made[1]])
    const first = await read(reviewer, themeId, '?limit=2')
    const second = await read(reviewer, themeId, `?limit=2&cursor=${first.next}`)
    expect([...first.items, ...second.items].map((line) => line.threadId)).toEqual(made)
    const csv = (await file(reviewer, themeId, 'csv', 'nl', '&round=2')).text
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    const bad = await call(test, reviewer, 'GET', `/api/themes/${themeId}/register?round=x`)
    expect(bad.code).toBe('bad-request')
  })

  it('numbers recommendations as they stand in the draft now', async () => {
    const { themeId, editor } = await createDiscussion(test)
    const anchor = { on: 'recommendation', language: 'nl', recommendationId: 'r1' }
    await comment(test, editor, themeId, { anchor })
    expect((await read(editor, themeId)).items).toMatchObject([{ recommendation: 1, quote: 'Meet wie afhaakt' }])
    const proposed = {
      type: 'recommendation',
      attrs: { id: 'r0' },
      content: [
        { type: 'recommendationTitle', attrs: { id: 'r0t' }, content: [{ type: 'text', text: 'Eerst dit' }] },
        {
          type: 'recommendationStatement',
          attrs: { id: 'r0s' },
          content: [{ type: 'paragraph', attrs: { id: 'p0' } }],
        },
      ],
    }
    const change = { kind: 'insert', parentId: null, afterId: 'p2', proposed }
    test.clock.advance(1000)
    const { body } = await suggest(test, editor, themeId, '', { change })
    expect((await call(test, editor, 'POST', `/api/threads/${body.id}/apply`, {})).status).toBe(200)
    expect((await read(editor, themeId)).items[0]).toMatchObject({ recommendation: 2 })
  })

  const attack = '=HYPERLINK("http://evil.example";"x")'

  it('goes out as CSV of which no cell is a formula', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    for (const text of [attack, '+1', '-1', '@SUM(A1)', 'a;=1+1', 'a\n=1+1', 'a "b", c', '＝1']) {
      test.clock.advance(1000)
      const { body } = await comment(test, reviewer, themeId, { text })
      if (text === attack) await dispose(editor, body.id, 'rejected', '\t=1')
    }
    const { bytes, text, headers } = await file(reviewer, themeId, 'csv')
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="register.csv"',
    })
    const rows = parseCsv(text.slice(1), ',')
    expect(rows[0]?.slice(0, 3)).toEqual(['Nr.', 'Ronde', 'Soort'])
    expect(rows.every((row) => row.length === 16)).toBe(true)
    expect(rows.slice(1).map((row) => row[8])).toEqual([
      `'${attack}`,
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "a;'=1+1",
      "a\n'=1+1",
      'a "b", c',
      "'＝1",
    ])
    for (const separator of [',', ';', '\t']) {
      for (const cell of parseCsv(text.slice(1), separator).flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/)
    }
  })

  it.each([';', '\n'])(
    'goes out as CSV that is no formula where fields are parted, with quotes after %j',
    async (at) => {
      const { themeId, reviewer } = await createDiscussion(test)
      const signs = Array.from('=+-@＝＋－＠')
      const beginnings = ['"', '""', ' "', '" ', ' " " ', ';"', '"\n', '\u00A0"\n;""']
      for (const before of beginnings) {
        const text = signs.map((sign) => `nice${at}${before}${sign}cmd|'/C calc'!A0${at}bye`).join(' ')
        test.clock.advance(1000)
        expect((await comment(test, reviewer, themeId, { text })).status).toBe(201)
      }
      const { text } = await file(reviewer, themeId, 'csv')
      const rows = parseCsv(text.slice(1), ',')
      expect(rows.map((row) => row.length)).toEqual(Array.from({ length: beginnings.length + 1 }, () => 16))
      expect(rows[1]?.[8]).toContain(`nice${at}"'=cmd|'/C calc'!A0${at}bye`)
      for (const separator of [',', ';']) {
        const cells = parseCsv(text.slice(1), separator).flat()
        expect(cells.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])
      }
    },
  )

  it('goes out as a workbook of cells that are text', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const long = 'x'.repeat(4000)
    const { body } = await comment(test, reviewer, themeId, { text: `${attack} <b>&` })
    await dispose(editor, body.id, 'rejected', long)
    const { bytes, headers } = await file(reviewer, themeId, 'xlsx', 'fr')
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const parts = unzip(bytes)
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    const cells = sheet.match(/<c [^>]*>/g) ?? []
    expect(cells).toHaveLength(32)
    expect(cells.filter((cell) => !/t="(s|inlineStr)"/.test(cell) && !cell.endsWith('/>'))).toEqual([])
    expect(sheet).not.toContain('<f')
    const words = Object.values(parts).join('')
    expect(words).toContain('Motivation')
    expect(words).toContain('=HYPERLINK(')
    expect(words).toContain('&lt;b&gt;&amp;')
    expect(words).toContain(long)
  })

  it('goes out as a Word table with a title, a language and a header row', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    await comment(test, reviewer, themeId, { text: 'Eén\n<twee> & drie' })
    const { bytes, headers } = await file(reviewer, themeId, 'docx', 'de')
    expect(headers['content-language']).toBe('de')
    const parts = unzip(bytes)
    const body = parts['word/document.xml'] ?? ''
    expect(body.match(/<w:tr[ >]/g)).toHaveLength(2)
    expect(body.match(/<w:tblHeader/g)).toHaveLength(1)
    expect(body.match(/<w:tc>/g)).toHaveLength(32)
    expect(body).toContain('Textstelle')
    expect(body).toContain('Noch nicht beantwortet'.normalize())
    expect(body).toContain('&lt;twee&gt; &amp; drie')
    expect(parts['word/styles.xml']).toContain('w:val="de-BE"')
    expect(parts['docProps/core.xml']).toContain('<dc:title>Register der Kommentare und Vorschläge – Thema</dc:title>')
    expect(Object.values(parts).join('')).not.toContain('w:instrText')
  })

  it('speaks four languages', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    const heads = []
    for (const language of languages) heads.push((await file(reviewer, themeId, 'csv', language)).text.split('\r\n')[0])
    expect(new Set(heads).size).toBe(4)
    expect(
      (await call(test, reviewer, 'GET', `/api/themes/${themeId}/register/file?format=pdf&language=nl`)).fields,
    ).toEqual(['format'])
  })

  it('says of threads that were taken back or settled what became of them', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    for (const to of ['withdrawn', 'resolved']) {
      test.clock.advance(1000)
      const { body } = await comment(test, reviewer, themeId)
      await call<Thread>(test, reviewer, 'POST', `/api/threads/${body.id}/state`, { to })
    }
    const rows = parseCsv((await file(reviewer, themeId, 'csv', 'en')).text.slice(1), ',')
    expect(rows.slice(1).map((row) => row[11])).toEqual(['Withdrawn by its author', 'Closed by its author'])
  })

  it('is whole in a file, however long', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    const { body } = await comment(test, reviewer, themeId)
    const [thread] = await test.deps.db.selectFrom('thread').selectAll().where('id', '=', body.id).execute()
    if (thread === undefined) throw new Error('not stored')
    const copies = Array.from({ length: 449 }, (_, index) => ({ ...thread, id: `${body.id}-${index}` }))
    for (let from = 0; from < copies.length; from += 100) {
      await test.deps.db
        .insertInto('thread')
        .values(copies.slice(from, from + 100))
        .execute()
    }
    const rows = parseCsv((await file(reviewer, themeId, 'csv')).text.slice(1), ',')
    expect(rows.slice(1).map((row) => row[0])).toEqual(Array.from({ length: 450 }, (_, index) => String(index + 1)))
  })
})

/** As a spreadsheet reads it: a quote opens a field only at its beginning; what follows a closing quote is kept. */
function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted, fresh]: [string[], string, boolean, boolean] = [[], '', false, true]
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (quoted && char === '"' && text[at + 1] === '"') cell += text.charAt(at++)
    else if (quoted && char === '"') quoted = false
    else if (quoted) cell += char
    else if (fresh && char === '"') [quoted, fresh] = [true, false]
    else if (char === separator) [cell, fresh] = [(row.push(cell), ''), true]
    else if (char === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')])
      ;[row, cell, fresh] = [[], '', true]
    } else [cell, fresh] = [cell + char, false]
  }
  return rows
}
