import type { Activity, CalendarFile, ProgrammeEvent } from '@plenum/schema/api/calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { zip } from '../../../test/zip.ts'

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')
const archive = (...parts: string[]) => zip(Object.fromEntries(parts.map((name) => [name, '<xml/>'])))
const docx = archive('[Content_Types].xml', 'word/document.xml')
const text = 'application/vnd.oasis.opendocument.text'
const odt = (type = text, ...more: string[]) =>
  zip(
    Object.fromEntries(
      ['mimetype', 'content.xml', 'META-INF/manifest.xml', ...more].map((name) => [
        name,
        name === 'mimetype' ? type : '<xml/>',
      ]),
    ),
    ['mimetype'],
  )
const octets = { 'content-type': 'application/octet-stream' }

describe.each(testDialects)('documents in the calendar on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  async function createActivity(organiser: SignedInPerson, programmeId: string) {
    const body = {
      kind: 'workshop',
      title: { nl: 'A' },
      startsAt: '2026-01-15T09:00:00Z',
      endsAt: '2026-01-15T10:00:00Z',
    }
    return (await call<Activity>(test, organiser, 'POST', `/api/programmes/${programmeId}/activities`, body)).body
  }
  const add = (as: SignedInPerson | null, of: string, name: string, bytes: Buffer) =>
    call<CalendarFile>(test, as, 'POST', `/api/${of}/files?name=${encodeURIComponent(name)}`, bytes, octets)

  it('are added and removed by organisers, and read by members and nobody else, as files to keep', async () => {
    const { programmeId, organiser, editor, observer, outsider } = await createCast(test)
    const { id } = await createActivity(organiser, programmeId)
    const of = `activities/${id}`
    expect((await add(editor, of, 'verslag.pdf', pdf)).code).toBe('not-allowed')
    expect((await add(outsider, of, 'verslag.pdf', pdf)).code).toBe('not-found')
    expect((await add(null, of, 'verslag.pdf', pdf)).code).toBe('not-signed-in')
    const added = await add(organiser, of, 'Vérslag “slot”.pdf', pdf)
    expect(added).toMatchObject({ status: 201, body: { size: pdf.length, mediaType: 'application/pdf' } })
    const url = `/api/files/${added.body.id}`
    const read = await call(test, observer, 'GET', url)
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="V_rslag _slot_.pdf"; filename*=UTF-8''V%C3%A9rslag%20%E2%80%9Cslot%E2%80%9D.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(
      (await call(test, observer, 'GET', url, undefined, { 'if-none-match': String(read.headers['etag']) })).status,
    ).toBe(304)
    expect((await call(test, outsider, 'GET', url)).code).toBe('not-found')
    expect((await call(test, null, 'GET', url)).code).toBe('not-signed-in')
    const { items } = (
      await call<{ items: Activity[] }>(test, observer, 'GET', `/api/programmes/${programmeId}/activities`)
    ).body
    expect(items[0]?.files).toEqual([added.body])
    expect((await call(test, editor, 'DELETE', url)).code).toBe('not-allowed')
    expect((await call(test, organiser, 'DELETE', url)).status).toBe(204)
    expect((await call(test, observer, 'GET', url)).code).toBe('not-found')
  })

  it('go with their event', async () => {
    const { programmeId, organiser, observer } = await createCast(test)
    const body = {
      kind: 'launch',
      title: { nl: 'Start' },
      startsAt: '2026-01-15T09:00:00Z',
      endsAt: '2026-01-15T10:00:00Z',
      chair: { nl: 'De minister' },
    }
    const url = `/api/programmes/${programmeId}/events`
    const event = (await call<ProgrammeEvent>(test, organiser, 'POST', url, body)).body
    expect(event).toMatchObject({ chair: { nl: 'De minister' }, files: [], revision: 1 })
    const { body: file } = await add(organiser, `events/${event.id}`, 'a.docx', docx)
    expect((await call(test, organiser, 'DELETE', `/api/events/${event.id}`)).status).toBe(204)
    expect((await call(test, observer, 'GET', `/api/files/${file.id}`)).code).toBe('not-found')
  })

  it('are refused when they are not what their name says, of another kind, too large, or without a name', async () => {
    const { programmeId, organiser } = await createCast(test)
    const of = `activities/${(await createActivity(organiser, programmeId)).id}`
    for (const [name, bytes, code] of [
      ['page.html', Buffer.from('<script>alert(1)</script>'), 'file-refused'],
      ['page.pdf', Buffer.from('<script>alert(1)</script>'), 'file-refused'],
      ['report.docx', pdf, 'file-refused'],
      ['image.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-refused'],
      ['macro.docx', archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'file-refused'],
      ['report.pdf.exe', pdf, 'file-refused'],
      ['archive.docx', archive('a.txt'), 'file-refused'],
      ['cut.docx', docx.subarray(0, 40), 'file-refused'],
      ['template.odt', odt(`${text}-template`), 'file-refused'],
      ['macro.odt', odt(text, 'Basic/Standard/Module1.xml'), 'file-refused'],
      ['cut.odt', odt().subarray(0, 120), 'file-refused'],
      ['empty.odt', zip({ mimetype: text }, ['mimetype']), 'file-refused'],
      ['empty.pdf', Buffer.alloc(0), 'file-refused'],
      ['no-ending', pdf, 'bad-request'],
      ['..', pdf, 'bad-request'],
      ['large.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), 'too-large'],
    ] as const) {
      expect((await add(organiser, of, name, bytes)).code, name).toBe(code)
    }
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])
    // Not read for somebody whom nobody knows.
    expect((await add(null, of, 'large.pdf', large)).code).toBe('not-signed-in')
    expect((await add(organiser, of, '../../etc/pass\u0000wd\r\n.pdf', pdf)).body.name).toBe('passwd.pdf')
    expect((await add(organiser, of, `${'x'.repeat(250)}.docx`, docx)).body.name).toBe(`${'x'.repeat(120)}.docx`)
    expect((await add(organiser, of, 'verslag.odt', odt())).body.mediaType).toBe(text)
    for (let index = 3; index < 20; index++) expect((await add(organiser, of, `${index}.pdf`, pdf)).status).toBe(201)
    expect((await add(organiser, of, 'one-more.pdf', pdf)).code).toBe('too-many')
  })
})
