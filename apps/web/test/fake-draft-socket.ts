import type { DraftSession } from '@plenum/schema/draft-session'
import * as Y from 'yjs'
import type {
  createDraftSocket,
  DraftSocket,
  DraftSocketEvents,
} from '../src/features/editor/connection/draft-socket.ts'

/** A socket of person `p1` that the test moves; what the page changes reaches `server` only while it is synced. */
export function fakeSocket() {
  const server = new Y.Doc()
  const asked: number[] = []
  const state = { connected: 0, destroyed: false, synced: false }
  let events: DraftSocketEvents | undefined
  let doc: Y.Doc | undefined
  const provider = { awareness: {}, disconnect: () => fake.lose() }
  const createSocket = ((options: { doc: Y.Doc }, given: DraftSocketEvents): DraftSocket => {
    events = given
    doc = options.doc
    options.doc.on('update', (update, origin) => {
      if (origin !== provider && state.synced && !state.destroyed) Y.applyUpdate(server, update)
    })
    return {
      provider: provider as unknown as DraftSocket['provider'],
      connect: () => (state.connected += 1),
      ask: (n) => asked.push(n),
      destroy: () => (state.destroyed = true),
    }
  }) as typeof createDraftSocket
  const fake = {
    provider,
    server,
    asked,
    state,
    createSocket,
    /** What the server says first; after it, unless the page let go, both sides exchange what they have. */
    join(session: Partial<DraftSession> = {}): void {
      events?.session({ mode: 'write', sealed: false, epoch: 'e1', personId: 'p1', ...session })
      if (state.destroyed || doc === undefined) return
      events?.asked(Y.encodeStateVector(server))
      Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), provider)
      state.synced = true
      events?.synced()
    },
    ack: (n: number) => events?.acked(n),
    lose(): void {
      state.synced = false
      events?.lost()
    },
    end(code: number): void {
      fake.lose()
      events?.ended(code)
    },
  }
  return fake
}
