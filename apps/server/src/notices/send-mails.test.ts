import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../test/call.ts'
import { type Cast, createCast } from '../../test/cast.ts'
import { testDialects } from '../../test/databases.ts'
import { type MailServer, createMailServer } from '../../test/mail-server.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../test/test-app.ts'
import { sendMails } from './send-mails.ts'
import { type Mailer, createSmtpMailer } from './smtp-mailer.ts'
import { tellPeople } from './tell-people.ts'

const minute = 60_000

describe.each(testDialects)('mails on %s', (dialect) => {
  let test: TestApp
  let cast: Cast
  let server: MailServer
  let mailer: Mailer
  beforeEach(async () => {
    test = await createTestApp({ dialect })
    cast = await createCast(test)
    server = await createMailServer()
    mailer = createSmtpMailer(server.url, 'Plenum <plenum@example.org>', 1000)
  })
  afterEach(async () => {
    mailer.close()
    await server.stop()
    await test.close()
  })

  async function mention(person: SignedInPerson, words = 'kijk eens'): Promise<void> {
    const text = `@[person:${person.personId}] ${words}`
    const thread = { kind: 'comment', anchor: { on: 'theme' }, text }
    const answer = await call(test, cast.organiser, 'POST', `/api/themes/${cast.themeId}/threads`, thread)
    expect(answer.status).toBe(201)
    await tellPeople(test.deps)
  }

  const send = () => sendMails(test.deps, mailer)
  const mails = () => test.deps.db.selectFrom('mail').selectAll().orderBy('due_at').orderBy('id').execute()
  const states = async () => (await mails()).map(({ state, tries }) => `${state} ${tries}`)

  it('bundle what comes within two minutes, in plain text and HTML, with what mail programs need', async () => {
    await mention(cast.editor, 'eerst <b>&')
    test.clock.advance(minute)
    await mention(cast.editor, 'daarna')
    await send()
    expect(server.received).toEqual([])
    test.clock.advance(minute)
    await send()
    const [mail, ...more] = server.received
    expect(more).toEqual([])
    expect(mail?.to).toEqual([cast.editor.email])
    expect(mail?.headers).toMatchObject({
      subject: '2 notifications: Thema',
      from: 'Plenum <plenum@example.org>',
      'auto-submitted': 'auto-generated',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      date: 'Mon, 02 Mar 2026 09:02:00 +0000',
      'message-id': `<${(await mails())[0]?.id}@127.0.0.1>`,
    })
    expect(mail?.headers['content-type']).toMatch(/^multipart\/alternative/)
    expect(mail?.headers['list-unsubscribe']).toMatch(/^<http:\/\/127\.0\.0\.1:3000\/api\/unsubscribe\?token=[\w.-]+>$/)
    expect(mail?.raw).toContain('> @Editor eerst <b>&')
    expect(mail?.raw).toContain('@Editor eerst &lt;b&gt;&amp;')
    expect(await states()).toEqual(['sent 1'])
    test.clock.advance(10 * minute)
    await send()
    expect(server.received).toHaveLength(1)
  })

  it('wait for a server that is away, longer each time, and arrive once when it is back', async () => {
    await mention(cast.editor)
    await server.stop()
    test.clock.advance(2 * minute)
    expect(await send()).toBe(true)
    expect(await states()).toEqual(['waiting 1'])
    expect(await send()).toBe(false)
    test.clock.advance(minute)
    await send()
    test.clock.advance(minute)
    await send()
    expect(await states()).toEqual(['waiting 2'])
    expect((await mails())[0]?.last_error).toMatch(/ECONNREFUSED/)
    await server.start()
    test.clock.advance(minute)
    await send()
    expect([await states(), server.received.length]).toEqual([['sent 3'], 1])
  })

  it('are sent by one of several that send at once', async () => {
    await mention(cast.editor)
    await mention(cast.reviewer)
    test.clock.advance(2 * minute)
    await Promise.all([1, 2, 3, 4].map(send))
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
      [cast.editor.email, cast.reviewer.email].toSorted(),
    )
  })

  it('come again under the same Message-ID when the process dies before it has marked them', async () => {
    await mention(cast.editor)
    test.clock.advance(2 * minute)
    // The mail arrives, and what would mark it is gone.
    const dying = {
      ...mailer,
      send: (mail: Parameters<Mailer['send']>[0]) => mailer.send(mail).then(() => Promise.reject(new Error('killed'))),
    }
    await expect(sendMails(test.deps, dying)).rejects.toThrow('killed')
    expect(await states()).toEqual(['waiting 0'])
    await send()
    expect(server.received).toHaveLength(1)
    test.clock.advance(5 * minute)
    await send()
    expect(await states()).toEqual(['sent 1'])
    const ids = server.received.map(({ headers }) => headers['message-id'])
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
  })

  it('do not wait for ever for a server that never answers, or that hangs up', async () => {
    await mention(cast.editor)
    test.clock.advance(2 * minute)
    server.answer = 'silence'
    expect(await send()).toBe(true)
    server.answer = 'cut'
    test.clock.advance(minute)
    expect(await send()).toBe(true)
    expect(await states()).toEqual(['waiting 2'])
    server.answer = 'accept'
    test.clock.advance(2 * minute)
    await send()
    expect(await states()).toEqual(['sent 3'])
  })

  it('do not wait for a server that talks without an end either', async () => {
    await mention(cast.editor)
    test.clock.advance(2 * minute)
    const talking = createServer((socket) => {
      socket.on('error', () => {})
      socket.write('220 here\r\n')
      const more = setInterval(() => socket.write('250-and another thing\r\n'), 100)
      socket.on('close', () => clearInterval(more))
    }).listen(0, '127.0.0.1')
    await once(talking, 'listening')
    const { port } = talking.address() as AddressInfo
    expect(await sendMails(test.deps, createSmtpMailer(`smtp://127.0.0.1:${port}`, 'plenum@example.org', 1000))).toBe(
      true,
    )
    expect(await states()).toEqual(['waiting 1'])
    talking.close()
  })

  it('that are refused for now are tried again, for good not, and neither holds up the others', async () => {
    await mention(cast.editor)
    await mention(cast.reviewer)
    test.clock.advance(2 * minute)
    server.answer = 'later'
    expect(await send()).toBe(false)
    expect(await states()).toEqual(['waiting 1', 'waiting 1'])
    server.answer = 'refuse'
    test.clock.advance(minute)
    await send()
    expect(await states()).toEqual(['failed 2', 'failed 2'])
  })

  it('to an address that could be read as something else go nowhere', async () => {
    await mention(cast.editor)
    const email = 'a@example.org>, <b@example.org'
    await test.deps.db.updateTable('person').set({ email }).where('id', '=', cast.editor.personId).execute()
    test.clock.advance(2 * minute)
    await send()
    expect([await states(), server.received.length]).toEqual([['failed 1'], 0])
  })

  it('carry no header that somebody wrote into a title or a name', async () => {
    await test.deps.db
      .updateTable('theme')
      .set({ title: JSON.stringify({ nl: 'Thema\r\nBcc: evil@example.org' }) })
      .where('id', '=', cast.themeId)
      .execute()
    await test.deps.db
      .updateTable('person')
      .set({ name: 'An\r\nBcc: evil@example.org' })
      .where('id', '=', cast.editor.personId)
      .execute()
    await mention(cast.editor)
    test.clock.advance(2 * minute)
    await send()
    expect(server.received[0]?.to).toEqual([cast.editor.email])
    expect(server.received[0]?.headers).not.toHaveProperty('bcc')
  })

  it('say nothing of what was read, taken back or closed meanwhile', async () => {
    await mention(cast.editor)
    await mention(cast.reviewer)
    await call(test, cast.editor, 'POST', '/api/notices/read', { ids: 'all' })
    await test.deps.db.deleteFrom('theme_member').where('person_id', '=', cast.reviewer.personId).execute()
    test.clock.advance(2 * minute)
    await send()
    expect([await states(), server.received]).toEqual([['dropped 0', 'dropped 0'], []])
  })

  it('without a mail server are kept, and are not sent by themselves when there is one', async () => {
    await mention(cast.editor)
    test.clock.advance(2 * minute)
    await sendMails(test.deps, null)
    test.clock.advance(minute)
    await send()
    expect([await states(), server.received]).toEqual([['kept 0'], []])
  })

  it('once a day say what happened, at seven, in the language of their reader', async () => {
    await test.deps.db.updateTable('person').set({ language: 'fr' }).where('id', '=', cast.editor.personId).execute()
    const url = `/api/themes/${cast.themeId}/stage`
    const move = { from: 'drafting', to: 'review', deadline: '2026-04-01T10:00:00Z' }
    expect((await call(test, cast.organiser, 'POST', url, move)).status).toBe(200)
    await tellPeople(test.deps)
    test.clock.advance(20 * 60 * minute)
    await send()
    expect(server.received).toEqual([])
    // 09:00 UTC and 21 hours: seven in the morning in Brussels.
    test.clock.advance(60 * minute)
    await send()
    const toEditor = server.received.filter(({ to }) => to[0] === cast.editor.email)
    expect(toEditor.map(({ headers }) => headers['date'])).toEqual(['Tue, 03 Mar 2026 06:00:00 +0000'])
    expect(toEditor[0]?.raw).toMatch(/Programma/)
    expect(toEditor[0]?.raw).toMatch(/Relecture/)
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
      [cast.editor.email, cast.reviewer.email].toSorted(),
    )
    test.clock.advance(48 * 60 * minute)
    await send()
    expect(server.received).toHaveLength(2)
  })
})
