import type { NoticeSettings, Outbox, OutboxMailText } from '@plenum/schema/api/notice'
import type { LiveEvent } from '@plenum/schema/live-event'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, createDiscussion } from '../../../test/discussion.ts'
import { type MailServer, createMailServer } from '../../../test/mail-server.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { noticesOf } from '../../../test/told.ts'
import { sendMails } from '../../notices/send-mails.ts'
import { createSmtpMailer } from '../../notices/smtp-mailer.ts'

const minute = 60_000

describe.each(testDialects)('being told on %s', (dialect) => {
  let test: TestApp
  let cast: Discussion
  let server: MailServer
  beforeAll(async () => {
    server = await createMailServer()
  })
  afterAll(() => server.stop())
  afterEach(() => test.close())
  beforeEach(async () => {
    test = await createTestApp({ dialect })
    cast = await createDiscussion(test)
    server.received.length = 0
  })

  const say = async (as: SignedInPerson, text: string, more: object = {}) => {
    const thread = { kind: 'comment', anchor: { on: 'theme' }, text, ...more }
    expect((await call(test, as, 'POST', `/api/themes/${cast.themeId}/threads`, thread)).status).toBe(201)
    test.clock.advance(1000)
  }
  const mention = (person: SignedInPerson, as = cast.organiser) => say(as, `Kijk, @[person:${person.personId}]`)
  const sendDue = async () => {
    await noticesOf(test, cast.organiser)
    test.clock.advance(2 * minute)
    const mailer = createSmtpMailer(server.url, 'plenum@example.org')
    await sendMails(test.deps, mailer)
    mailer.close()
  }
  const setManner = (person: SignedInPerson, themeId: string | null, manner: string | null) =>
    call<NoticeSettings>(test, person, 'PUT', '/api/notice-settings', {
      programmeId: cast.programmeId,
      themeId,
      manner,
    })

  it('is heard at once by open pages of that person, without anybody asking', async () => {
    const heard: unknown[] = []
    test.deps.liveBus.subscribe((audience, event: LiveEvent) => {
      if (event.type === 'notice') heard.push(audience)
    })
    await mention(cast.editor)
    await expect.poll(() => heard).toEqual([{ personId: cast.editor.personId }])
  })

  it('is paged, newest first, and marked as read by its reader alone', async () => {
    for (let count = 0; count < 3; count++) await mention(cast.editor)
    const { items, unread } = await noticesOf(test, cast.editor)
    const page = await call<{ items: { id: string }[]; next: string }>(test, cast.editor, 'GET', '/api/notices?limit=2')
    const rest = await call<{ items: { id: string }[] }>(
      test,
      cast.editor,
      'GET',
      `/api/notices?limit=2&cursor=${page.body.next}`,
    )
    expect([...page.body.items, ...rest.body.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect([items.length, unread]).toEqual([3, 3])
    const ids = [items[0]?.id]
    expect((await call(test, cast.reviewer, 'POST', '/api/notices/read', { ids })).status).toBe(204)
    expect((await noticesOf(test, cast.editor)).unread).toBe(3)
    expect((await call(test, cast.editor, 'POST', '/api/notices/read', { ids })).status).toBe(204)
    expect((await noticesOf(test, cast.editor)).unread).toBe(2)
    expect((await call(test, cast.editor, 'POST', '/api/notices/read', { ids: 'all' })).status).toBe(204)
    expect((await noticesOf(test, cast.editor)).unread).toBe(0)
    expect((await call(test, null, 'GET', '/api/notices')).code).toBe('not-signed-in')
  })

  it('by e-mail is as each person wants it, for a programme and for a theme', async () => {
    const { editor, reviewer, observer, outsider, themeId } = cast
    const first = await call<NoticeSettings>(test, editor, 'GET', '/api/notice-settings')
    expect(first.body.programmes).toMatchObject([{ manner: 'usual', themes: [{ id: themeId, manner: null }] }])
    const closed = await call<NoticeSettings>(test, observer, 'GET', '/api/notice-settings')
    expect(closed.body.programmes).toMatchObject([{ themes: [] }])
    expect((await setManner(outsider, null, 'off')).code).toBe('not-found')
    expect((await setManner(editor, null, null)).code).toBe('bad-request')

    await setManner(editor, null, 'at-once')
    expect((await setManner(editor, themeId, 'off')).body.programmes).toMatchObject([
      { manner: 'at-once', themes: [{ manner: 'off' }] },
    ])
    await mention(editor)
    await setManner(reviewer, null, 'digest')
    await mention(reviewer)
    await sendDue()
    expect(server.received).toEqual([])
    await setManner(editor, themeId, null)
    await mention(editor)
    await sendDue()
    expect(server.received.flatMap(({ to }) => to)).toEqual([editor.email])
  })

  it('by e-mail ends with one click of a mail program, without a session, and again without an error', async () => {
    await mention(cast.editor)
    await sendDue()
    const header = server.received[0]?.headers['list-unsubscribe'] ?? ''
    const url = header.slice(1, -1).replace('http://127.0.0.1:3000', '')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (let times = 0; times < 2; times++) {
      const answer = await call(test, null, 'POST', url, 'List-Unsubscribe=One-Click', form)
      expect([answer.status, answer.body]).toEqual([
        200,
        { programmeName: { nl: 'Programma' }, themeTitle: { nl: 'Thema' } },
      ])
    }
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
    const body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    expect((await call(test, null, 'POST', url, body, multipart)).status).toBe(200)
    expect((await call(test, null, 'POST', url)).status).toBe(200)
    await mention(cast.editor)
    await sendDue()
    expect(server.received).toHaveLength(1)
    expect((await noticesOf(test, cast.editor)).unread).toBe(2)

    const opened = await call(test, null, 'GET', url)
    expect([opened.status, opened.headers['location']]).toEqual([
      303,
      `http://127.0.0.1:3000/unsubscribe#${url.split('token=')[1]}`,
    ])
    const forged = `${url.slice(0, -4)}AAAA`
    expect((await call(test, null, 'POST', forged)).code).toBe('link-unknown')
    expect((await call(test, null, 'POST', '/api/unsubscribe?token=not-a-token-but-long-enough')).code).toBe(
      'link-unknown',
    )
  })

  it('by e-mail shows in the outbox, to organisers alone, as far as they may read it themselves', async () => {
    const { organiser, editor, reviewer, colleague, advp, programmeId } = cast
    await mention(editor, reviewer)
    await say(reviewer, `Intern: @[partner:${advp}]`, { visibility: 'organisation', partnerId: advp })
    await noticesOf(test, organiser)
    test.clock.advance(2 * minute)
    await sendMails(test.deps, null)
    const url = `/api/programmes/${programmeId}/outbox`
    expect((await call(test, editor, 'GET', url)).code).toBe('not-allowed')
    const outbox = (await call<Outbox>(test, organiser, 'GET', url)).body
    expect(outbox.sends).toBe(false)
    const states = outbox.items.map(({ to, state, notices }) => `${to.email} ${state} ${notices}`)
    expect(states.toSorted()).toEqual([`${editor.email} kept 1`, `${colleague.email} kept 1`].toSorted())
    const read = async (person: SignedInPerson) => {
      const id = outbox.items.find(({ to }) => to.personId === person.personId)?.id
      return (await call<OutboxMailText>(test, organiser, 'GET', `/api/outbox/${id}`)).body
    }
    const open = await read(editor)
    expect(open.hidden).toBe(0)
    expect(open.mail?.subject).toBe('Reviewer mentioned you – Thema')
    expect(open.mail?.text).toContain('> Kijk, @Editor')
    expect(open.mail?.text).not.toContain('unsubscribe#')
    expect(await read(colleague)).toEqual({ hidden: 1, mail: null })
  })

  it('by e-mail is sent after all when an organiser says so', async () => {
    const { organiser, editor, programmeId } = cast
    await mention(editor)
    await noticesOf(test, organiser)
    test.clock.advance(2 * minute)
    await sendMails(test.deps, null)
    const [mail] = (await call<Outbox>(test, organiser, 'GET', `/api/programmes/${programmeId}/outbox`)).body.items
    const url = `/api/outbox/${mail?.id}/retry`
    expect((await call(test, editor, 'POST', url)).code).toBe('not-allowed')
    expect((await call(test, organiser, 'POST', url)).status).toBe(204)
    expect((await call(test, organiser, 'POST', url)).code).toBe('conflict')
    await sendDue()
    expect(server.received.flatMap(({ to }) => to)).toEqual([editor.email])
  })
})
