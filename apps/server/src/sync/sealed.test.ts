import { encodeAck, encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '@plenum/sync/protocol'
import { documentOf } from '@plenum/sync/test/document-of'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../test/call.ts'
import { openSocket, until } from '../../test/draft-client.ts'
import { listen } from '../../test/listen.ts'
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
  await testApp.deps.db.updateTable('theme').set({ stage: 'consolidation' }).where('id', '=', cast.themeId).execute()
})
afterEach(() => gateway.close())

const move = async (from: string, to: string) => {
  const answer = await call(testApp, cast.organiser, 'POST', `/api/themes/${cast.themeId}/stage`, { from, to })
  expect(answer.status).toBe(200)
}
const lateEdits = () =>
  testApp.deps.db.selectFrom('late_edit').selectAll().where('document_id', '=', documentId).execute()
/** Everything that is logged, folded or not, and the number of its last row. */
const logged = async () => {
  const loaded = await testApp.deps.updateLog.load(documentId)
  const parts = [
    ...(loaded?.snapshot ? [loaded.snapshot.state] : []),
    ...(loaded?.tail ?? []).map(({ bytes }) => bytes),
  ]
  const { head_seq: head } = await testApp.deps.db
    .selectFrom('document')
    .select('head_seq')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow()
  return { parts, head, text: documentOf(parts).getXmlFragment('default').toString() }
}

const update = (text: string): Uint8Array => {
  const document = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  document.getXmlFragment('default').push([paragraph])
  return Y.encodeStateAsUpdate(document)
}

describe('a draft that is sealed', () => {
  test('Z1, Z4: moving on to validation seals it; what is written then is kept aside and shown to nobody', async () => {
    const [anna, rita] = [open(cast.editor), open(cast.reviewer)]
    await Promise.all([anna.synced(), rita.synced()])
    anna.write('in time')
    await until(() => rita.text().includes('in time'))
    const heard = listen(testApp)
    await move('consolidation', 'validation')
    await until(() => anna.closes.includes(4503))
    await until(() => anna.provider.synced)
    anna.write('too late')
    await until(async () => (await lateEdits()).length === 1)
    expect((await lateEdits())[0]).toMatchObject({ person_id: cast.editor.personId, settled_at: null })
    expect((await logged()).text).not.toContain('too late')
    expect(rita.text()).toBe((await logged()).text)
    const { programmeId, themeId } = cast
    await until(() => heard.live.some(([, event]) => event.type === 'late-edits'))
    expect(heard.live).toContainEqual([{ programmeId }, { type: 'late-edits', programmeId, themeId }])
    expect(anna.closes).toEqual([4503])
  })

  test('tells its own client that it is sealed, and only to whom would write it', async () => {
    await move('consolidation', 'validation')
    const sessionOf = async (person: SignedInPerson) => {
      const { socket, frames } = openSocket(origin, `/sync/${documentId}?schema=1`, person)
      await until(() => frames.length > 0)
      socket.terminate()
      const json = new TextDecoder().decode(frames[0]).replace(/^[^{]*/, '')
      return JSON.parse(json) as Record<string, unknown>
    }
    expect(await sessionOf(cast.editor)).toMatchObject({ mode: 'read', sealed: true })
    expect(await sessionOf(cast.organiser)).toMatchObject({ mode: 'read', sealed: true })
    expect(await sessionOf(cast.reviewer)).toMatchObject({ mode: 'read', sealed: false })
    await move('validation', 'consolidation')
    expect(await sessionOf(cast.editor)).toMatchObject({ mode: 'write', sealed: false })
  })

  test('Z5, Z6: what was written offline is acked when it is kept, once, over as many connections as it takes', async () => {
    await move('consolidation', 'validation')
    const late = update('written in the train')
    for (const n of [1, 2]) {
      const { socket, frames, opened } = openSocket(origin, `/sync/${documentId}`, cast.editor)
      await opened
      socket.send(encodeSyncStep1(new Uint8Array([0])))
      socket.send(encodeSyncStep2(late))
      socket.send(encodeAck(n))
      await until(() => frames.some((frame) => frame[0] === 104))
      expect((await lateEdits()).map((row) => new Uint8Array(row.bytes))).toEqual([late])
      socket.terminate()
    }
    expect(await rows()).toEqual([])
  })

  test('W2, Z4: a reader’s edit still closes and is not kept; nor is what a draft can not hold', async () => {
    await move('consolidation', 'validation')
    const evil = new Y.Doc()
    evil.getXmlFragment('default').push([new Y.XmlElement('evilnode')])
    for (const [person, frame, code] of [
      [cast.reviewer, encodeUpdate(update('not mine')), 4403],
      [cast.editor, encodeUpdate(Y.encodeStateAsUpdate(evil)), 4400],
    ] as const) {
      const { socket, opened, closed } = openSocket(origin, `/sync/${documentId}`, person)
      await opened
      socket.send(frame)
      expect(await closed).toBe(code)
    }
    expect(await lateEdits()).toEqual([])
    expect(await rows()).toEqual([])
  })

  test('opened again it is written as before, and the last row of the seal is followed by the next', async () => {
    const anna = open(cast.editor)
    await anna.synced()
    anna.write('before')
    await until(async () => (await rows()).length === 1)
    await move('consolidation', 'validation')
    await until(() => anna.closes.length === 1 && anna.provider.synced)
    await move('validation', 'consolidation')
    await until(() => anna.closes.length === 2 && anna.provider.synced)
    anna.write('after')
    await until(async () => (await rows()).length === 2)
    expect(await lateEdits()).toEqual([])
  })
})
