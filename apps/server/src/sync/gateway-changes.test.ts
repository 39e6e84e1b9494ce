import { encodeSyncStep1 } from '@plenum/sync/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSocket, until } from '../../test/draft-client.ts'
import { openGateway } from '../../test/open-gateway.ts'
import { endSession } from '../auth/sessions.ts'

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

describe('rights that change while the editor is open', () => {
  const change = async (
    run: () => Promise<unknown>,
    announce: Parameters<typeof testApp.deps.accessBus.publish>[0],
  ) => {
    await run()
    testApp.deps.accessBus.publish(announce)
  }

  test('a stage that closes the text: sent away with a code to come back, and then only reads', async () => {
    const anna = open(cast.editor)
    await anna.synced()
    await change(
      () => testApp.deps.db.updateTable('theme').set({ stage: 'validation' }).where('id', '=', cast.themeId).execute(),
      { themeId: cast.themeId },
    )
    await until(() => anna.closes.includes(4503))
    await until(() => anna.provider.synced)
    anna.write('too late')
    await until(() => anna.closes.includes(4403))
    expect(await rows()).toEqual([])
  })

  test('a person who leaves the programme: 4404; others stay', async () => {
    const [anna, bert] = [open(cast.editor), open(cast.organiser)]
    await Promise.all([anna.synced(), bert.synced()])
    await change(
      () => testApp.deps.db.deleteFrom('programme_member').where('person_id', '=', cast.editor.personId).execute(),
      { personId: cast.editor.personId, programmeId: cast.programmeId },
    )
    await until(() => anna.closes.includes(4404))
    expect(bert.closes).toEqual([])
  })

  test('a session that ends: 4401', async () => {
    const anna = open(cast.editor)
    await anna.synced()
    await endSession(testApp.deps, { ...cast.editor, expiresAt: 0 })
    await until(() => anna.closes.includes(4401))
  })

  test('a theme that is deleted: 4404', async () => {
    const anna = open(cast.editor)
    await anna.synced()
    await change(
      () => testApp.deps.db.updateTable('theme').set({ deleted_at: 1 }).where('id', '=', cast.themeId).execute(),
      { themeId: cast.themeId },
    )
    await until(() => anna.closes.includes(4404))
  })
})

describe('when the store fails', () => {
  test('(f) nobody sees what was not stored; the client comes back and it is stored then', async () => {
    const { updateLog } = testApp.deps
    const append = updateLog.append
    const [anna, bert] = [open(cast.editor), open(cast.organiser)]
    await Promise.all([anna.synced(), bert.synced()])
    updateLog.append = async () => {
      throw new Error('disk full')
    }
    anna.write('written while the disk was full')
    await until(() => anna.closes.includes(4500))
    expect(bert.text()).toBe('')
    expect(await rows()).toEqual([])
    updateLog.append = append
    await until(() => bert.text().includes('written while'))
    expect(await rows()).toHaveLength(1)
  })
})

describe('at shutdown', () => {
  test('what was under way is committed, and everyone is sent away with 1012', async () => {
    const anna = open(cast.editor)
    await anna.synced()
    const { socket, closed, opened: open_ } = openSocket(origin, `/sync/${documentId}`, cast.organiser)
    await open_
    socket.send(encodeSyncStep1(new Uint8Array([0])))
    await until(() => socket.readyState === socket.OPEN)
    anna.write('at the last moment')
    await until(() => anna.provider.ws?.bufferedAmount === 0)
    const stored = new Promise<number>((resolve) => {
      const { updateLog } = testApp.deps
      const append = updateLog.append
      updateLog.append = async (batches) => {
        const appended = await append(batches)
        resolve(batches.length)
        return appended
      }
    })
    const closing = testApp.app.close()
    expect(await closed).toBe(1012)
    expect(await stored).toBe(1)
    await closing
  })
})
