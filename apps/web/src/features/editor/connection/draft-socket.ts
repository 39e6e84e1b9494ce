import type { DraftSession } from '@plenum/schema/draft-session'
import { ACK, encodeAck, SESSION, STEP_1, SYNC } from '@plenum/sync/protocol'
import { clone, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

export type DraftSocketEvents = {
  /** Before anything of this connection is synced: what is stopped here has not left this page. */
  session(session: DraftSession): void
  /** The server says what it has (an encoded state vector) and will be sent what it lacks. */
  asked(stateVector: Uint8Array): void
  synced(): void
  acked(n: number): void
  /** Lost; the provider tries again by itself. */
  lost(): void
  /** Closed for good with a code from 4400 to 4499. */
  ended(code: number): void
}

export type DraftSocket = {
  provider: WebsocketProvider
  connect(): void
  /** Asks the server to say `n` once everything sent so far is durable. */
  ask(n: number): void
  destroy(): void
}

/** The y-websocket 3 client with the two additions of this server; `schema` in the query asks for them. */
export function createDraftSocket(
  { url, documentId, schema, doc }: { url: string; documentId: string; schema: number; doc: Y.Doc },
  events: DraftSocketEvents,
): DraftSocket {
  const provider = new WebsocketProvider(url, documentId, doc, {
    connect: false,
    // Text got from another tab would bypass "commit, then show", and would never be forwarded.
    disableBc: true,
    params: { schema: String(schema) },
  })
  provider.messageHandlers[SESSION] = (_encoder, decoder) =>
    events.session(JSON.parse(readVarString(decoder)) as DraftSession)
  const sync = provider.messageHandlers[SYNC]!
  provider.messageHandlers[SYNC] = (encoder, decoder, ...rest) => {
    const look = clone(decoder)
    if (readVarUint(look) === STEP_1) events.asked(readVarUint8Array(look))
    sync(encoder, decoder, ...rest)
  }
  provider.messageHandlers[ACK] = (_encoder, decoder) => events.acked(readVarUint(decoder))
  provider.on('sync', (synced) => {
    if (synced) events.synced()
  })
  provider.on('connection-close', () => events.lost())
  provider.on('closed', ({ code }) => events.ended(code))
  return {
    provider,
    connect: () => provider.connect(),
    ask: (n) => provider.ws?.send(encodeAck(n) as Uint8Array<ArrayBuffer>),
    destroy: () => provider.destroy(),
  }
}
