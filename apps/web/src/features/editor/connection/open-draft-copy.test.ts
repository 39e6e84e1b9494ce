import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fakeCopy } from '../../../../test/fake-device-copy.ts'
import { fakeSocket } from '../../../../test/fake-draft-socket.ts'
import { openTestDraft, settled, textOf, writeInto } from '../../../../test/test-draft.ts'
import type { CopyRecord } from '../device/copy-record.ts'
import { listCopies, registerCopy, writeKeepsCopies } from '../device/copy-register.ts'

const personId = 'p1'
const documentId = 't1.nl'

beforeEach(() => localStorage.clear())

describe('a copy on this device', () => {
  const written = new Y.Doc()
  writeInto(written, 'written before the reload')
  const update = Y.encodeStateAsUpdate(written)
  const record: CopyRecord = { client: written.clientID, acked: 0, unsaved: true, mode: 'write' }
  const name = { personId, documentId, epoch: 'e1' }
  const keep = () => {
    writeKeepsCopies(localStorage, personId, true)
    registerCopy(localStorage, name)
  }

  it('is shown before there is a connection, and is unsaved until acked', async () => {
    keep()
    const socket = fakeSocket()
    const copy = fakeCopy(update, [record])
    const draft = openTestDraft(socket, copy)
    await settled()
    expect(draft.getSnapshot()).toMatchObject({ ready: true, mode: 'write', unsaved: true, line: 'offline-kept' })
    expect(socket.state.connected).toBe(1)
    socket.join()
    expect(textOf(socket.server)).toContain('written before the reload')
    socket.ack(1)
    expect(draft.getSnapshot()).toMatchObject({ line: 'saved', unsaved: false })
    expect(copy.device.stored).toMatchObject([{ unsaved: false }])
    draft.close()
  })

  it('is not merged into a text of another epoch: its words are set aside, and the next draft does not find it', async () => {
    keep()
    const socket = fakeSocket()
    const copy = fakeCopy(update, [record])
    const draft = openTestDraft(socket, copy)
    await settled()
    socket.join({ epoch: 'e2' })
    expect(JSON.stringify(draft.getSnapshot().replacement?.passages)).toContain('written before the reload')
    // At once, not when the database is gone.
    expect(listCopies(localStorage)).toEqual([])
    expect(textOf(socket.server)).toBe('')
    await settled()
    expect(copy.device.removed).toBe(true)
    draft.close()
  })

  it('is not merged either when the device gave its text and then failed', async () => {
    keep()
    const socket = fakeSocket()
    const copy = fakeCopy(update, [record])
    copy.device.fails = true
    const draft = openTestDraft(socket, copy)
    await settled()
    socket.join({ epoch: 'e2' })
    expect(draft.getSnapshot().replacement?.why).toBe('rewritten')
    expect(textOf(socket.server)).toBe('')
    draft.close()
  })

  it('is deleted when the right is lost; the words stay in the page', async () => {
    keep()
    const socket = fakeSocket()
    const copy = fakeCopy(update, [record])
    const draft = openTestDraft(socket, copy)
    await settled()
    socket.end(4403)
    expect(draft.getSnapshot()).toMatchObject({ ending: 'not-allowed', unsaved: true, line: 'not-saved' })
    expect(listCopies(localStorage)).toEqual([])
    expect(JSON.stringify(draft.passages())).toContain('written before the reload')
    await settled()
    expect(copy.device.removed).toBe(true)
    draft.close()
  })

  it('is handed over to a sealed text, and deleted when it is kept there, not before', async () => {
    keep()
    const socket = fakeSocket()
    const copy = fakeCopy(update, [record])
    const draft = openTestDraft(socket, copy)
    await settled()
    socket.join({ mode: 'read', sealed: true })
    await settled()
    expect(listCopies(localStorage)).toEqual([name])
    expect(copy.device.removed).toBe(false)
    socket.ack(1)
    expect(draft.getSnapshot().replacement?.why).toBe('sealed')
    expect(JSON.stringify(draft.getSnapshot().replacement?.passages)).toContain('written before the reload')
    expect(listCopies(localStorage)).toEqual([])
    await settled()
    expect(copy.device.removed).toBe(true)
    draft.close()
  })

  it('stays when too much is kept already, and is deleted when the server refuses it for good', async () => {
    for (const [code, removed] of [
      [4429, false],
      [4400, true],
    ] as const) {
      keep()
      const socket = fakeSocket()
      const copy = fakeCopy(update, [record])
      const draft = openTestDraft(socket, copy)
      await settled()
      socket.join({ mode: 'read', sealed: true })
      socket.end(code)
      await settled()
      expect(copy.device.removed).toBe(removed)
      expect(draft.getSnapshot()).toMatchObject({ unsaved: true, replacement: null })
      expect(JSON.stringify(draft.passages())).toContain('written before the reload')
      draft.close()
    }
  })

  it('is not claimed when the device refuses to write', async () => {
    const socket = fakeSocket()
    const copy = fakeCopy(null)
    copy.device.fails = true
    const draft = openTestDraft(socket, copy)
    socket.join()
    draft.keepCopy(true)
    await settled()
    expect(draft.getSnapshot().copyFailed).toBe(true)
    socket.lose()
    writeInto(draft.doc, 'x')
    await settled()
    expect(draft.getSnapshot().line).toBe('not-saved')
    draft.close()
  })

  it('begins when asked for, and goes when no longer wanted', async () => {
    const socket = fakeSocket()
    const copy = fakeCopy(null)
    const draft = openTestDraft(socket, copy)
    socket.join()
    draft.keepCopy(true)
    await settled()
    expect(listCopies(localStorage)).toEqual([name])
    socket.lose()
    writeInto(draft.doc, 'x')
    await settled()
    expect(draft.getSnapshot().line).toBe('offline-kept')
    draft.keepCopy(false)
    expect(draft.getSnapshot().line).toBe('not-saved')
    expect(listCopies(localStorage)).toEqual([])
    draft.close()
  })
})
