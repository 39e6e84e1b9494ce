import { fragmentName, schemaVersion } from '@plenum/document/draft-format'
import type { DraftSession } from '@plenum/schema/draft-session'
import { initialSaveState, isUnsaved, nextSaveState, type SaveEvent, shownOf } from '@plenum/sync/save-state'
import * as Y from 'yjs'
import {
  type DeviceSettings,
  forgetCopy,
  listCopies,
  readKeepsCopies,
  registerCopy,
  writeKeepsCopies,
} from '../device/copy-register.ts'
import { type DeviceCopy, openDeviceCopy } from '../device/device-copy.ts'
import type { Parked } from '../device/parked-passages.ts'
import { createDraftSocket } from './draft-socket.ts'
import type { Draft, DraftSnapshot } from './draft.ts'
import { dropsCopy, type Ending, endingOf } from './ending.ts'
import { mirrorOf } from './mirror-of.ts'
import { unsavedPassages } from './passages.ts'

/**
 * A question unanswered for this long (milliseconds) is no longer "saving". Where the browser believes to be offline it
 * is often right; a server on the same machine answers before that.
 */
const lateAfter = { online: 6_000, offline: 600 }

export type OpenDraft = {
  documentId: string
  personId: string
  /** Of the sync server, without the document. */
  url: string
  settings: DeviceSettings
  createSocket?: typeof createDraftSocket
  openCopy?: typeof openDeviceCopy
}

/**
 * Opens a draft: from this device first if a copy is kept, then from the server, and keeps the two apart when they no
 * longer belong together.
 *
 * Invariants:
 *  1. What the server says of a connection (type 105) is judged before anything goes out on it. Changes that may no
 *     longer be written, or belong to a text since rewritten, are set aside with their words, never sent, never merged.
 *     Only where the text is sealed they are handed over first: the server keeps them aside, and says so with its ack.
 *  2. After `replacement` or `close` nothing leaves this page any more.
 *  3. When the right to the text is lost, or the server refuses a change, the device forgets its copy at once; what was
 *     written stays in the page.
 */
export function openDraft({
  documentId,
  personId,
  url,
  settings,
  createSocket = createDraftSocket,
  openCopy = openDeviceCopy,
}: OpenDraft): Draft {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(fragmentName)
  const listeners = new Set<() => void>()
  let own = new Map([[doc.clientID, 0]])
  let askedAt = 0
  let save = initialSaveState
  let session: DraftSession | null = null
  let copy: DeviceCopy | null = null
  /** Epoch of what this device put into the document; it stays true should the copy itself fail. */
  let carried: string | undefined
  let mirror: ReturnType<typeof mirrorOf> | null = null
  let late: ReturnType<typeof setTimeout> | undefined
  let over = false
  /** The text was sealed while words of this person were not on the server: it is being given them to be kept aside. */
  let handing = false
  let snapshot: DraftSnapshot = {
    ready: false,
    mode: 'write',
    line: 'connecting',
    unsaved: false,
    ending: null,
    keepsCopy: readKeepsCopies(settings, personId),
    copyFailed: false,
    replacement: null,
  }

  const socket = createSocket(
    { url, documentId, schema: schemaVersion, doc },
    {
      session: onSession,
      asked: onAsked,
      synced: onSynced,
      acked: onAcked,
      lost: () => update({ type: 'down' }),
      ended: onEnded,
    },
  )
  // After the provider's own listener: the change is on its way before the question that is to cover it.
  doc.on('update', onUpdate)
  void start()

  async function start(): Promise<void> {
    const known = snapshot.keepsCopy ? listCopies(settings).find(isThisText) : undefined
    if (known !== undefined) await attachCopy(known.epoch)
    if (!over) socket.connect()
  }

  function isThisText(name: { personId: string; documentId: string }): boolean {
    return name.personId === personId && name.documentId === documentId
  }

  function show(change: Partial<DraftSnapshot>): void {
    const next: DraftSnapshot = { ...snapshot, ...change, unsaved: isUnsaved(save), line: shownOf(save) }
    // Most keystrokes change nothing of it, and then nothing is drawn again.
    if (isSame(snapshot, next)) return
    snapshot = next
    for (const listener of listeners) listener()
  }

  function update(event: SaveEvent): void {
    if (over) return
    const next = nextSaveState(save, event)
    save = next.state
    if (next.probe !== null) ask(next.probe)
    show({})
  }

  function ask(n: number): void {
    askedAt = Y.getState(doc.store, doc.clientID)
    socket.ask(n)
    clearTimeout(late)
    late = setTimeout(() => update({ type: 'late' }), navigator.onLine ? lateAfter.online : lateAfter.offline)
  }

  function onUpdate(_update: Uint8Array, origin: unknown): void {
    if (over || origin === socket.provider || copy?.isOrigin(origin) === true) return
    // A reader writes nothing; but Yjs tidies void formatting in every copy, and the server does not take it from here.
    if (session?.mode === 'read' && !handing) return
    update({ type: 'wrote' })
    void confirmCopy()
  }

  function onSession(said: DraftSession): void {
    if (over) return
    if (said.personId !== personId) return end('other-person')
    const epoch = session?.epoch ?? carried
    if (epoch !== undefined && epoch !== said.epoch) return replace('rewritten')
    handing = said.sealed && isUnsaved(save)
    if (said.mode === 'read' && isUnsaved(save) && !handing) return replace('read-only')
    session = said
    show({ mode: said.mode, ending: null })
  }

  /** What of one's own is in the text already, though the ack was lost with the line, is not kept aside. */
  function onAsked(stateVector: Uint8Array): void {
    if (!handing) return
    const there = Y.decodeStateVector(stateVector)
    for (const [client, acked] of own) own.set(client, Math.max(acked, there.get(client) ?? 0))
  }

  function onSynced(): void {
    update({ type: 'synced' })
    show({ ready: true })
    if (snapshot.keepsCopy && copy === null && session !== null) void attachCopy(session.epoch)
  }

  function onAcked(n: number): void {
    const before = save.durable
    const covered = askedAt
    update({ type: 'acked', n })
    if (over || save.durable === before) return
    if (handing) return isUnsaved(save) ? undefined : replace('sealed')
    if (save.probe === null) clearTimeout(late)
    const earlier = [...own.keys()].filter((client) => client !== doc.clientID)
    own = new Map([[doc.clientID, covered]])
    void confirmCopy(earlier)
  }

  function onEnded(code: number): void {
    if (!over) end(endingOf(code))
  }

  function end(ending: Ending): void {
    socket.provider.disconnect()
    update({ type: 'ended' })
    show({ ending })
    if (dropsCopy(ending)) dropCopy()
  }

  /** Lets go of server and device at once: the answer to the server's first question must not be sent. */
  function replace(why: Parked['why']): void {
    const passages = unsavedPassages(fragment, own)
    const epoch = session?.epoch ?? carried ?? ''
    release()
    dropCopy()
    snapshot = { ...snapshot, replacement: { why, passages, name: { personId, documentId, epoch } } }
    for (const listener of listeners) listener()
  }

  async function attachCopy(epoch: string): Promise<void> {
    const name = { personId, documentId, epoch }
    const opened = openCopy(name, doc)
    copy = opened
    carried = epoch
    try {
      const found = await opened.load()
      if (over || copy !== opened) return
      for (const record of found) own.set(record.client, record.acked)
      if (found.some((record) => record.unsaved)) update({ type: 'restored' })
      const last = found.at(-1)
      if (last !== undefined && !snapshot.ready) show({ ready: true, mode: last.mode })
      registerCopy(settings, name)
      await confirmCopy()
    } catch {
      if (copy === opened) copy = null
      show({ copyFailed: true })
    }
  }

  /** @param earlier Yjs clients of earlier pages whose words are all on the server now */
  async function confirmCopy(earlier: number[] = []): Promise<void> {
    const opened = copy
    if (opened === null || over) return
    const { clientID: client } = doc
    const through = save.written
    const record = { client, acked: own.get(client) ?? 0, unsaved: isUnsaved(save), mode: snapshot.mode }
    try {
      await (earlier.length > 0 ? opened.settle(record, earlier) : opened.confirm(record))
      if (copy === opened) update({ type: 'kept-here', through })
    } catch {
      if (copy !== opened || over) return
      update({ type: 'kept-here', through: null })
      show({ copyFailed: true })
    }
  }

  function dropCopy(): void {
    const dropped = copy
    copy = null
    if (dropped === null) return
    // At once: the draft that takes this one's place must not find it.
    forgetCopy(settings, dropped.name)
    void dropped.close().then(() => dropped.remove())
    update({ type: 'kept-here', through: null })
  }

  function release(): void {
    over = true
    clearTimeout(late)
    doc.off('update', onUpdate)
    socket.destroy()
  }

  return {
    doc,
    awareness: socket.provider.awareness,
    mirror: () => (mirror ??= mirrorOf(doc)).doc,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    passages: () => (isUnsaved(save) ? unsavedPassages(fragment, own) : []),
    keepCopy(keep) {
      writeKeepsCopies(settings, personId, keep)
      show({ keepsCopy: keep, copyFailed: false })
      if (!keep) dropCopy()
      else if (copy === null && session !== null) void attachCopy(session.epoch)
    },
    retry() {
      if (over) return
      show({ ending: null })
      socket.connect()
    },
    close() {
      if (!over) release()
      mirror?.stop()
      void copy?.close()
      doc.destroy()
    },
  }
}

function isSame(a: DraftSnapshot, b: DraftSnapshot): boolean {
  return Object.entries(a).every(([name, value]) => b[name as keyof DraftSnapshot] === value)
}
