import type { DocumentId } from '@plenum/schema/id'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Endings } from '../run/endings.ts'
import type { Session } from '../server/session.ts'

/** A stock y-websocket client: nothing of ours but the cookie and the Origin that a browser sends by itself. */
export type Connection = { doc: Y.Doc; provider: WebsocketProvider; close(): void }

/** Resolves when it is in sync; throws when the server refuses it for good. */
export async function connect(session: Session, documentId: DocumentId, endings: Endings): Promise<Connection> {
  const doc = new Y.Doc()
  const headers = { cookie: session.cookie(), origin: session.url }
  const open = function (url: string, protocols: string[]): NodeWebSocket {
    return new NodeWebSocket(url, protocols, { headers })
  } as unknown as typeof WebSocket
  const provider = new WebsocketProvider(`${session.url.replace('http', 'ws')}/sync`, documentId, doc, {
    WebSocketPolyfill: open,
    disableBc: true,
  })
  const close = (): void => {
    provider.destroy()
    doc.destroy()
  }
  endings.add(close)
  let refusal: number | null = null
  provider.on('closed', ({ code }: { code: number }) => (refusal = code))
  while (!provider.synced) {
    if (refusal !== null) throw new Error(`the server closed the connection with ${String(refusal)}`)
    await pause(10)
  }
  return { doc, provider, close }
}
