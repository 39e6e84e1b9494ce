import { encodeAck, encodeSyncStep1, encodeUpdate } from '@plenum/sync/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSocket, until } from '../../test/draft-client.ts'
import { openGateway } from '../../test/open-gateway.ts'
import type { SignedInPerson } from '../../test/test-app.ts'

let gateway: Awaited<ReturnType<typeof openGateway>>
let testApp: typeof gateway.testApp
let cast: typeof gateway.cast
let origin: string
let documentId: string
let open: typeof gateway.open
let rows: typeof gateway.rows

beforeEach(async () => {
  gateway = await openGateway()
  ;({ testApp, cast, origin, documentId, open, rows } = gateway)
})
afterEach(() => gateway.close())

const paragraph = (text: string): Uint8Array => {
  const document = new Y.Doc()
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  document.getXmlFragment('default').push([element])
  return Y.encodeStateAsUpdate(document)
}

describe('letting in', () => {
  const refusedWith = async (path: string, person: SignedInPerson | null, headers?: Record<string, string>) => {
    const { closed, frames } = openSocket(origin, path, person, headers)
    const code = await closed
    expect(frames).toEqual([])
    return code
  }

  test('4401 without a session and with a forged one', async () => {
    expect(await refusedWith(`/sync/${documentId}`, null)).toBe(4401)
    expect(await refusedWith(`/sync/${documentId}`, { ...cast.editor, cookie: `${cast.editor.cookie}x` })).toBe(4401)
  })

  test('4403 from another origin; the own one and none are let in', async () => {
    expect(await refusedWith(`/sync/${documentId}`, cast.editor, { origin: 'https://elsewhere.example' })).toBe(4403)
    const { frames, socket } = openSocket(origin, `/sync/${documentId}`, cast.editor, {
      origin: testApp.deps.config.url,
    })
    await until(() => frames.length > 0)
    socket.terminate()
  })

  test('4403 for an observer of a theme that is not open to stakeholders', async () => {
    expect(await refusedWith(`/sync/${documentId}`, cast.observer)).toBe(4403)
  })

  test('4404 where there is nothing, and for who is not in the programme', async () => {
    expect(await refusedWith('/sync/nothing.nl', cast.editor)).toBe(4404)
    expect(await refusedWith(`/sync/${cast.themeId}.de`, cast.editor)).toBe(4404)
    expect(await refusedWith('/sync/..%2f..%2fetc', cast.editor)).toBe(4404)
    expect(await refusedWith(`/sync/${documentId}`, cast.outsider)).toBe(4404)
  })

  test('4426 for a page of another schema', async () => {
    expect(await refusedWith(`/sync/${documentId}?schema=0`, cast.editor)).toBe(4426)
  })

  test('4400 for a text frame', async () => {
    const { socket, closed, opened: open_ } = openSocket(origin, `/sync/${documentId}`, cast.editor)
    await open_
    socket.send('hello')
    expect(await closed).toBe(4400)
  })

  test('tells its mode to a client that names its schema, and to no other', async () => {
    const own = openSocket(origin, `/sync/${documentId}?schema=1`, cast.reviewer)
    await until(() => own.frames.length >= 2)
    expect(own.frames[0]?.[0]).toBe(105)
    expect(new TextDecoder().decode(own.frames[0]?.slice(2))).toContain('"mode":"read"')
    const stock = openSocket(origin, `/sync/${documentId}`, cast.reviewer)
    await until(() => stock.frames.length >= 1)
    expect(stock.frames[0]?.[0]).toBe(0)
    own.socket.terminate()
    stock.socket.terminate()
  })
})

describe('writing together', () => {
  test('two stock clients and a reader end with one text, which is in the log with its authors', async () => {
    const [anna, bert, reader] = [open(cast.editor), open(cast.organiser), open(cast.reviewer)]
    await Promise.all([anna.synced(), bert.synced(), reader.synced()])
    anna.write('van Anna')
    bert.write('van Bert')
    await until(() =>
      [anna, bert, reader].every((one) => one.text().includes('van Anna') && one.text().includes('van Bert')),
    )
    expect(bert.text()).toBe(anna.text())
    expect(reader.text()).toBe(anna.text())
    expect(new Set((await rows()).map((row) => row.person_id))).toEqual(
      new Set([cast.editor.personId, cast.organiser.personId]),
    )
  })

  test('(d) what a reader writes is not stored, not shown, and closes the connection', async () => {
    const [anna, reader] = [open(cast.editor), open(cast.reviewer)]
    await Promise.all([anna.synced(), reader.synced()])
    reader.write('not mine to write')
    await until(() => reader.closes.includes(4403))
    anna.write('goes on')
    await until(async () => (await rows()).length > 0)
    expect((await rows()).map((row) => row.person_id)).toEqual([cast.editor.personId])
    expect(anna.text()).not.toContain('not mine')
  })

  test('hostile frames: the sender is closed, the others go on, nothing is stored', async () => {
    const anna = open(cast.editor)
    await anna.synced()
    const evil = new Y.Doc()
    evil.getXmlFragment('default').push([new Y.XmlElement('evilnode')])
    const wrongRoot = new Y.Doc()
    wrongRoot.getMap('other').set('a', 1)
    for (const [frame, code] of [
      [new Uint8Array([9, 9, 9]), 4400],
      [new Uint8Array([]), 4400],
      [new Uint8Array([0, 2, 3, 255, 255, 255]), 4400],
      [encodeUpdate(Y.encodeStateAsUpdate(evil)), 4400],
      [encodeUpdate(Y.encodeStateAsUpdate(wrongRoot)), 4400],
      [encodeUpdate(new Uint8Array(5 * 1024 * 1024)), 4413],
    ] as const) {
      const { socket, opened: open_, closed } = openSocket(origin, `/sync/${documentId}`, cast.organiser)
      await open_
      socket.send(frame)
      expect(await closed).toBe(code)
    }
    expect(await rows()).toEqual([])
    anna.write('still here')
    await until(async () => (await rows()).length === 1)
  })

  test('a forged client id is refused with 4403', async () => {
    const anna = open(cast.editor)
    await anna.synced()
    anna.write('mine')
    await until(async () => (await rows()).length === 1)
    const forger = new Y.Doc()
    forger.clientID = anna.document.clientID
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(anna.document))
    forger.clientID = anna.document.clientID
    const before = Y.encodeStateVector(forger)
    forger.getXmlFragment('default').push([new Y.XmlElement('paragraph')])
    const { socket, opened: open_, closed } = openSocket(origin, `/sync/${documentId}`, cast.organiser)
    await open_
    socket.send(encodeUpdate(Y.encodeStateAsUpdate(forger, before)))
    expect(await closed).toBe(4403)
    expect(await rows()).toHaveLength(1)
  })

  test('an ack comes after what came before it is in the log', async () => {
    const { socket, frames, opened: open_ } = openSocket(origin, `/sync/${documentId}`, cast.editor)
    await open_
    socket.send(encodeSyncStep1(new Uint8Array([0])))
    socket.send(encodeUpdate(paragraph('to be kept')))
    socket.send(encodeAck(41))
    await until(() => frames.some((frame) => frame[0] === 104))
    expect(frames.find((frame) => frame[0] === 104)).toEqual(encodeAck(41))
    expect(await rows()).toHaveLength(1)
    socket.terminate()
  })

  test('presence: the name is the server’s', async () => {
    const [anna, bert] = [open(cast.editor), open(cast.organiser)]
    await Promise.all([anna.synced(), bert.synced()])
    anna.provider.awareness.setLocalState({ user: { name: 'The Minister' }, cursor: null })
    const seen = () =>
      bert.provider.awareness.getStates().get(anna.document.clientID) as { user?: { name?: string } } | undefined
    await until(() => seen() !== undefined)
    expect(seen()?.user).toMatchObject({ name: 'Editor', personId: cast.editor.personId })
    anna.destroy()
    await until(() => seen() === undefined)
  })
})
