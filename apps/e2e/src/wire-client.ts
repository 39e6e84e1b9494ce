import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { readVarUint } from 'lib0/decoding'
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A stock y-websocket 3 client in Node: nothing of ours but the session cookie and the Origin of a browser. */
export type WireClient = {
  doc: Y.Doc
  provider: WebsocketProvider
  /** Resolves when the provider says that it is in sync; at once when it is. */
  synced(): Promise<void>
  /** Resolves when it has no connection; at once when it has none. */
  disconnected(): Promise<void>
  close(): void
}

type Options = { url: string; cookie: string; documentId: string; doc?: Y.Doc }

export function createWireClient({ url, cookie, documentId, doc = new Y.Doc() }: Options): WireClient {
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, documentId, doc, {
    WebSocketPolyfill: socketWith({ cookie, origin: url }),
    disableBc: true,
    maxBackoffTime: 200,
  })
  return {
    doc,
    provider,
    synced: () => (provider.synced ? Promise.resolve() : until(provider, 'sync', (state) => state === true)),
    disconnected: () =>
      provider.wsconnected
        ? until(provider, 'status', (event) => (event as { status: string }).status === 'disconnected')
        : Promise.resolve(),
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** The durable ack, which a stock client does not know: asks with `n`, and hears of every `n` that came back. */
export function listenForAcks(client: WireClient, receive: (n: number) => void): (n: number) => void {
  client.provider.messageHandlers[104] = (_encoder, decoder) => receive(readVarUint(decoder))
  return (n) => {
    const encoder = createEncoder()
    writeVarUint(encoder, 104)
    writeVarUint(encoder, n)
    client.provider.ws?.send(toUint8Array(encoder))
  }
}

/** A browser sends its cookie by itself; here the constructor that the provider calls adds it. */
function socketWith(headers: Record<string, string>): typeof WebSocket {
  function open(url: string, protocols: string[]): NodeWebSocket {
    return new NodeWebSocket(url, protocols, { headers })
  }
  return open as unknown as typeof WebSocket
}

function until(
  provider: WebsocketProvider,
  event: 'sync' | 'status',
  matches: (value: unknown) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const listen = (value: unknown) => {
      if (!matches(value)) return
      provider.off(event, listen)
      resolve()
    }
    provider.on(event, listen)
  })
}
