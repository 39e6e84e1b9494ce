import { setTimeout } from 'node:timers/promises'
import { encodeAck, encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '@plenum/sync/protocol'
import { documentOf } from '@plenum/sync/test/document-of'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../test/call.ts'
import { addMember } from '../../test/cast.ts'
import { openSocket, until } from '../../test/draft-client.ts'
import { listen } from '../../test/listen.ts'
import { openGateway } from '../../test/open-gateway.ts'
import type { SignedInPerson } from '../../test/test-app.ts'
import { draftAccess } from '../theme-access.ts'

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

test(
  'Z1–Z6: sealed against 20 people typing at full speed: no later row, nobody shown more, every letter logged or kept',
  { timeout: 120_000 },
  async () => {
    const reader = open(cast.reviewer)
    await reader.synced()
    const inTheme = { themeId: cast.themeId, role: 'editor' } as const
    const typists = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const person = await addMember(testApp, cast.programmeId, `Typist ${index}`, inTheme)
        const client = open(person)
        await client.synced()
        const text = new Y.XmlText()
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [text])
        client.document.getXmlFragment('default').push([paragraph])
        let typed = ''
        let more = 20
        return {
          person,
          client,
          /** Goes on a little after the client was sent back for the seal, and is in again. */
          type(count: number) {
            if (client.closes.includes(4503) && client.provider.synced) more -= 1
            if (more < 0) return
            const letters = `${index}.${count} `
            text.insert(typed.length, letters)
            typed += letters
          },
          typed: () => typed,
          done: () => more < 0,
        }
      }),
    )

    let sealing: Promise<void> | null = null
    /** When the stage is said to have moved. */
    let atSeal: Awaited<ReturnType<typeof logged>> | null = null
    for (let count = 0; typists.some(({ done }) => !done()); count++) {
      for (const typist of typists) typist.type(count)
      await setTimeout(2)
      if (count !== 100) continue
      sealing = move('consolidation', 'validation').then(async () => {
        atSeal = await logged()
      })
    }
    await sealing

    const words = async () => documentOf([...(await logged()).parts, ...(await lateEdits()).map(({ bytes }) => bytes)])
    await until(async () => {
      const { store } = await words()
      return typists.every(({ client: { document } }) => {
        const id = document.clientID
        return Y.getState(store, id) === Y.getState(document.store, id)
      })
    })

    const { head, text } = await logged()
    expect(head, 'Z1: no later row').toBe(atSeal!.head)
    expect(text, 'Z1: the text of that moment').toBe(atSeal!.text)
    await until(() => reader.text() === atSeal!.text)
    const all = await words()
    expect(all.store.pendingStructs).toBeNull()
    const texts = all
      .getXmlFragment('default')
      .toArray()
      .map((node) => (node as Y.XmlElement).toString())
    const inLog = documentOf((await logged()).parts).store
    for (const { typed, client, person } of typists) {
      expect(texts, 'every letter, in its order').toContain(`<paragraph>${typed()}</paragraph>`)
      expect(client.closes, 'sent back once, and reading since').toEqual([4503])
      expect((await draftAccess(testApp.deps, person.personId, documentId)).kind).toBe('late')
      for (const [id, clock] of Y.decodeStateVector(Y.encodeStateVector(client.document))) {
        if (id !== client.document.clientID) expect(clock, 'Z4').toBe(Y.getState(inLog, id))
      }
      const own = (await lateEdits()).filter((row) => row.person_id === person.personId)
      expect(own.length).toBeGreaterThan(0)
    }
    expect(atSeal!.text.length).toBeGreaterThan(0)
  },
)
