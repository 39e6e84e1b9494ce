import { once } from 'node:events'
import { closeCodes } from '@plenum/schema/close-code'
import type { LiveEvent } from '@plenum/schema/live-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { call } from '../../../test/call.ts'
import { type Cast, addMember, createCast } from '../../../test/cast.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { newId } from '../../new-id.ts'

let test: TestApp
let cast: Cast
let address: string
beforeEach(async () => {
  test = await createTestApp()
  cast = await createCast(test)
  address = (await test.app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws')
})
afterEach(() => test.close())

type Page = { socket: WebSocket; events: LiveEvent[]; closed: Promise<number> }

async function open(as: SignedInPerson | null, headers: Record<string, string> = {}): Promise<Page> {
  const events: LiveEvent[] = []
  const socket = new WebSocket(`${address}/live`, {
    headers: { ...headers, ...(as !== null && { cookie: as.cookie }) },
  })
  socket.on('message', (data: Buffer) => events.push(JSON.parse(data.toString())))
  const closed = once(socket, 'close').then(([code]) => Number(code))
  await once(socket, 'open')
  return { socket, events, closed }
}

/** What a page has heard, once everything that was said so far has arrived. */
async function heardBy(page: Page): Promise<LiveEvent[]> {
  const mark: LiveEvent = { type: 'theme', programmeId: 'mark', themeId: newId() }
  test.deps.liveBus.publish({ programmeId: cast.programmeId }, mark)
  await expect.poll(() => page.events).toContainEqual(mark)
  return page.events.filter((event) => !('programmeId' in event) || event.programmeId !== 'mark')
}

describe('/live', () => {
  it('tells members of a programme, and nobody else', async () => {
    const [organiser, observer, outsider] = [
      await open(cast.organiser),
      await open(cast.observer),
      await open(cast.outsider),
    ]
    const event: LiveEvent = { type: 'theme', programmeId: cast.programmeId, themeId: cast.themeId }
    test.deps.liveBus.publish({ programmeId: cast.programmeId }, event)
    expect([await heardBy(organiser), await heardBy(observer), outsider.events]).toEqual([[event], [event], []])
  })

  it('tells a person, on each of their pages, and nobody else', async () => {
    const [here, there, other] = [await open(cast.editor), await open(cast.editor), await open(cast.observer)]
    test.deps.liveBus.publish({ personId: cast.editor.personId }, { type: 'session' })
    const heard = [await heardBy(here), await heardBy(there), await heardBy(other)]
    expect(heard).toEqual([[{ type: 'session' }], [{ type: 'session' }], []])
  })

  it('stops telling whoever has left the programme, and tells them that', async () => {
    const page = await open(cast.observer)
    const organiser = await open(cast.organiser)
    const url = `/api/programmes/${cast.programmeId}/members/${cast.observer.personId}`
    expect((await call(test, cast.organiser, 'DELETE', url)).status).toBe(204)
    await expect.poll(() => page.events).toContainEqual({ type: 'programmes' })
    await heardBy(organiser)
    page.events.length = 0
    test.deps.liveBus.publish({ programmeId: cast.programmeId }, { type: 'programme', programmeId: cast.programmeId })
    await heardBy(organiser)
    expect(page.events).toEqual([])
  })

  it('tells whoever joins while their page is open', async () => {
    const page = await open(cast.outsider)
    await test.deps.db
      .insertInto('programme_member')
      .values({ programme_id: cast.programmeId, person_id: cast.outsider.personId, role: 'member', joined_at: 0 })
      .execute()
    await heardBy(page)
  })

  it('closes for good at sign-out, only what belongs to that session', async () => {
    const page = await open(cast.editor)
    const other = await open(cast.observer)
    await call(test, cast.editor, 'DELETE', '/api/session')
    expect(await page.closed).toBe(closeCodes.notSignedIn)
    await heardBy(other)
    expect(other.socket.readyState).toBe(other.socket.OPEN)
  })

  it('refuses by accepting and closing, with a code that says why', async () => {
    expect(await (await open(null)).closed).toBe(closeCodes.notSignedIn)
    const forged = { ...cast.editor, cookie: `plenum-session=${'x'.repeat(43)}` }
    expect(await (await open(forged)).closed).toBe(closeCodes.notSignedIn)
    expect(await (await open(cast.editor, { origin: 'https://evil.example' })).closed).toBe(closeCodes.notAllowed)
    expect(await (await open(cast.editor, { 'sec-fetch-site': 'cross-site' })).closed).toBe(closeCodes.notAllowed)
    const ours = await open(cast.editor, { origin: 'http://localhost:3000' })
    await heardBy(ours)
  })

  it('does not let in a session that has expired', async () => {
    test.clock.advance(15 * 24 * 60 * 60 * 1000)
    expect(await (await open(cast.editor)).closed).toBe(closeCodes.notSignedIn)
  })

  it('expects nothing to be said', async () => {
    const page = await open(cast.editor)
    page.socket.send('{"type":"programme"}')
    expect(await page.closed).toBe(closeCodes.malformed)
  })

  it('keeps fifty pages of one person and no more', async () => {
    const person = await addMember(test, cast.programmeId, 'Many')
    const pages = await Promise.all(Array.from({ length: 51 }, () => open(person)))
    const last = pages.at(-1)
    expect(await last?.closed).toBe(closeCodes.tooMany)
    pages[0]?.socket.close()
    await pages[0]?.closed
    await heardBy(await open(person))
  })

  it('sends everyone away when the server stops', async () => {
    const page = await open(cast.editor)
    await test.app.close()
    expect(await page.closed).toBe(closeCodes.goingAway)
  })
})
