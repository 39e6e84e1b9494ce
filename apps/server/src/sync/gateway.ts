import { randomUUID } from 'node:crypto'
import { closeCodes } from '@plenum/schema/close-code'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { RawData, WebSocket } from 'ws'
import type { AccessChange } from '../access-bus.ts'
import type { ServerDeps } from '../server-deps.ts'
import { type Admission, type Arrival, admit } from './admission.ts'
import { createConnectionLimits } from './connection-limits.ts'
import type { Joined, Registry } from './registry.ts'

export type GatewayOptions = {
  deps: ServerDeps
  registry: Registry
  /** Milliseconds over which connections are closed at shutdown. */
  spread: number
}

type Admitted = Extract<Admission, { kind: 'admitted' }>
/** A connection that is in, and what it was let in as. */
type Connection = { arrival: Arrival; admitted: Admitted; socket: WebSocket }

/** What may arrive before it is decided who is there; an honest client sends its step 1 and its caret. */
const EARLY_FRAMES = 64
const EARLY_BYTES = 8 * 1024 * 1024
/** Rights are read again now and then also when nobody said that they changed. */
const REVIEW_EVERY = 30_000
const PING_EVERY = 30_000

/** `GET /sync/<documentId>`: lets people into rooms, and out again when their right changes. */
const plugin: FastifyPluginAsync<GatewayOptions> = async (app, { deps, registry, spread }) => {
  const connections = new Set<Connection>()
  const limits = createConnectionLimits()
  /** Counts changes of rights: who was judged before the last one is judged again. */
  let revision = 0
  let closing = false

  app.get<{ Params: { documentId: string }; Querystring: { schema?: string } }>(
    '/sync/:documentId',
    { websocket: true, schema: { hide: true } },
    (socket, request) => {
      // Handlers first, in this very tick, or frames are lost.
      const early = holdEarly(socket)
      const { documentId } = request.params
      const { cookie, origin } = request.headers
      const arrival: Arrival = { documentId, cookie, origin, schema: request.query.schema }
      enter(socket, arrival, request, early).catch((error: unknown) => {
        request.log.error({ err: error, documentId }, 'sync: could not let a connection in')
        socket.close(closeCodes.storeFailed, 'try again')
      })
    },
  )

  async function enter(socket: WebSocket, arrival: Arrival, request: FastifyRequest, early: Early): Promise<void> {
    if (closing) return socket.close(closeCodes.goingAway, 'the server is restarting')
    let judged: number
    let admission: Admission
    do {
      judged = revision
      admission = await admit(deps, arrival)
    } while (judged !== revision)
    if (admission.kind === 'refused') {
      request.log.info({ documentId: arrival.documentId, code: admission.code }, 'sync: refused')
      return socket.close(admission.code, admission.reason)
    }
    const names = { address: request.ip, person: admission.personId, document: arrival.documentId }
    if (!limits.enter(names)) return socket.close(closeCodes.tooMany, 'too many connections')
    const connection: Connection = { arrival, admitted: admission, socket }
    connections.add(connection)
    let joined: Joined | null = null
    const leave = (): void => {
      joined?.leave()
      connections.delete(connection)
      limits.leave(names)
    }
    if (socket.readyState !== socket.OPEN) return leave()
    socket.once('close', leave)
    joined = await registry.join({
      documentId: arrival.documentId,
      connection: randomUUID(),
      socket,
      user: admission.user,
      mode: admission.mode,
      session: arrival.schema === undefined ? null : JSON.stringify(admission.session),
    })
    if (joined === null) return socket.close(closeCodes.noSuchDraft, 'no such draft')
    // It may have ended while its room was loading.
    if (socket.readyState !== socket.OPEN) return joined.leave()
    early.release(joined.receive)
  }

  /** Rights are never changed under a live connection: it is closed, comes back, and is judged anew. */
  async function review(concerned: Connection[]): Promise<void> {
    for (const connection of concerned) {
      const { admitted, arrival, socket } = connection
      try {
        const now = await admit(deps, arrival)
        if (now.kind === 'refused') socket.close(now.code, now.reason)
        else if (now.mode !== admitted.mode || now.session.epoch !== admitted.session.epoch) {
          socket.close(closeCodes.rightsChanged, 'rights changed')
        }
      } catch (error) {
        // Unknown is not allowed; when the database answers again they come back.
        app.log.error({ err: error }, 'sync: could not read rights again')
        socket.close(closeCodes.rightsChanged, 'try again')
      }
    }
  }

  const unsubscribe = deps.accessBus.subscribe((change) => {
    revision += 1
    void review([...connections].filter((connection) => concerns(change, connection.admitted)))
  })
  const reviewing = setInterval(() => void review([...connections]), REVIEW_EVERY)
  reviewing.unref()
  const pinging = setInterval(() => {
    for (const { socket } of connections) ping(socket)
  }, PING_EVERY)
  pinging.unref()

  app.addHook('preClose', async () => {
    closing = true
    clearInterval(reviewing)
    clearInterval(pinging)
    unsubscribe()
    await registry.close(spread)
  })
}

/** Whether what changed may change what this connection may do. */
function concerns(change: AccessChange, admitted: Admitted): boolean {
  if (change.sessionId !== undefined && change.sessionId !== admitted.sessionId) return false
  if (change.personId !== undefined && change.personId !== admitted.personId) return false
  if (change.themeId !== undefined && change.themeId !== admitted.themeId) return false
  return change.programmeId === undefined || change.programmeId === admitted.programmeId
}

const unanswered = new WeakSet<WebSocket>()

/** A peer that did not answer the last ping is gone, whatever its socket says. */
function ping(socket: WebSocket): void {
  if (unanswered.has(socket)) return socket.terminate()
  unanswered.add(socket)
  socket.once('pong', () => unanswered.delete(socket))
  socket.ping()
}

type Early = { release(receive: (bytes: Uint8Array) => void): void }

/** Keeps what arrives while rights are read and the room is loaded, and hands it on in order. */
function holdEarly(socket: WebSocket): Early {
  let held: Uint8Array[] = []
  let bytes = 0
  let receive: ((bytes: Uint8Array) => void) | null = null
  socket.on('error', () => {
    // ws closes the socket itself; without a listener the process would end.
  })
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary) return socket.close(closeCodes.malformed, 'text frames are not understood')
    const frame = toBytes(data)
    if (receive !== null) return receive(frame)
    bytes += frame.length
    if (held.length >= EARLY_FRAMES || bytes > EARLY_BYTES) return socket.close(closeCodes.tooMany, 'too early')
    held.push(frame)
  })
  return {
    release(to) {
      receive = to
      for (const frame of held) to(frame)
      held = []
    },
  }
}

/**
 * A copy of its own: what ws hands over is a view of a larger buffer of the socket, and an update that is kept would
 * keep all of it.
 */
function toBytes(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return new Uint8Array(Array.isArray(data) ? Buffer.concat(data) : data)
}

export const syncGateway = fastifyPlugin(plugin, { name: 'sync-gateway', fastify: '5.x' })
