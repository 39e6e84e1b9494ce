import { setTimeout } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { SignedInPerson } from './test-app.ts'

/** Waits until `holds` says so; a condition that never comes true ends with the test's own time limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(5)
}

/** The `ws` class with this person's session cookie, for a stock y-websocket client. */
function socketClassOf(person: SignedInPerson | null, headers: Record<string, string> = {}) {
  return class extends WebSocket {
    constructor(address: string | URL | null, protocols?: string | string[]) {
      super(address ?? '', protocols, { headers: { ...headers, ...(person !== null && { cookie: person.cookie }) } })
    }
  }
}

/** A stock y-websocket 3 client with a document of its own. */
export function openDraft(origin: string, documentId: string, person: SignedInPerson) {
  const document = new Y.Doc()
  const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, documentId, document, {
    WebSocketPolyfill: socketClassOf(person) as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  const closes: number[] = []
  provider.on('connection-close', (event) => {
    if (event !== null) closes.push(event.code)
  })
  provider.on('closed' as 'sync', (event: unknown) => {
    closes.push((event as { code: number }).code)
  })
  return {
    document,
    provider,
    /** Codes with which its connections were closed. */
    closes,
    text: () => document.getXmlFragment('default').toString(),
    write(text: string) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      document.getXmlFragment('default').push([paragraph])
    },
    synced: () => until(() => provider.synced),
    destroy: () => provider.destroy(),
  }
}

/** A bare socket, for what no honest client sends. */
export function openSocket(
  origin: string,
  path: string,
  person: SignedInPerson | null,
  headers: Record<string, string> = {},
) {
  const Socket = socketClassOf(person, headers)
  const socket = new Socket(origin.replace('http', 'ws') + path)
  const frames: Uint8Array[] = []
  socket.on('message', (data: Buffer) => void frames.push(new Uint8Array(data)))
  const closed = new Promise<number>((resolve) => {
    socket.once('close', resolve)
  })
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  return { socket, frames, closed, opened }
}
