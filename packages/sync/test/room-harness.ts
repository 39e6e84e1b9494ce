import * as Y from 'yjs'
import type { ContentGate } from '../src/ingress.ts'
import type { KeptAside, LoadedDocument } from '../src/ports.ts'
import { type Frame, decodeFrame, encodeAwareness, encodeSyncStep1, encodeUpdate } from '../src/protocol.ts'
import { createRoom } from '../src/room.ts'
import { type ConnectionMode, type RoomEffect, type RoomEvent, type RoomLimits, roomLimits } from '../src/room-types.ts'

const emptyDocument: LoadedDocument = { epoch: '1', snapshot: null, tail: [], owners: new Map() }

/** A room and what it said, for tests of one rule. Connections are named after their persons, `anna` being `p-anna`. */
export function createRoomHarness(
  options: {
    limits?: Partial<RoomLimits>
    gate?: ContentGate
    createGate?: (state: () => Uint8Array) => ContentGate
    loaded?: LoadedDocument
  } = {},
) {
  const room = createRoom({
    loaded: options.loaded ?? emptyDocument,
    createGate: options.createGate ?? (() => options.gate ?? { judge: () => null, accept: () => undefined }),
    limits: { ...roomLimits, ...options.limits },
  })
  let now = 1000
  let seq = room.headSeq
  const handle = (event: RoomEvent): RoomEffect[] => room.handle(event, now)
  const of = <Type extends RoomEffect['type']>(effects: RoomEffect[], type: Type) =>
    effects.filter((effect): effect is Extract<RoomEffect, { type: Type }> => effect.type === type)

  return {
    room,
    of,
    handle,
    pass: (milliseconds: number) => void (now += milliseconds),
    /** Joins and, unless told otherwise, gets its step 1 answered. */
    join(connection: string, mode: ConnectionMode = 'write', sync = true, aside: KeptAside[] = []): RoomEffect[] {
      const user = { personId: `p-${connection.split(' ')[0]}`, name: connection, partner: 'CPS', colour: 1 }
      const effects = handle({ type: 'joined', connection, user, mode, session: null, aside })
      if (sync) effects.push(...handle({ type: 'frame', connection, bytes: encodeSyncStep1(new Uint8Array([0])) }))
      return effects
    },
    send: (connection: string, bytes: Uint8Array) => handle({ type: 'frame', connection, bytes }),
    update: (connection: string, update: Uint8Array) =>
      handle({ type: 'frame', connection, bytes: encodeUpdate(update) }),
    awareness: (connection: string, client: number, clock: number, state: unknown) =>
      handle({ type: 'frame', connection, bytes: encodeAwareness([{ client, clock, json: JSON.stringify(state) }]) }),
    /** The log took `count` updates. */
    commit(count: number): RoomEffect[] {
      const first = seq + 1
      seq += count
      return handle({ type: 'appended', count, first })
    },
    /** The frames that one connection was sent. */
    framesTo(effects: RoomEffect[], connection: string): (Frame | null)[] {
      return effects.flatMap((effect) => {
        if (effect.type === 'send' && effect.to === connection) return [decodeFrame(effect.frame)]
        if (effect.type === 'broadcast' && effect.to.includes(connection)) return [decodeFrame(effect.frame)]
        return []
      })
    },
  }
}

/** A document of its own whose every edit is an update. */
export function createWriter(clientId: number) {
  const document = new Y.Doc()
  document.clientID = clientId
  return {
    document,
    /** The update of one transaction. */
    edit(run: (fragment: Y.XmlFragment) => void): Uint8Array {
      const before = Y.encodeStateVector(document)
      let update = new Uint8Array([0, 0])
      const take = (made: Uint8Array): void => {
        update = new Uint8Array(made)
      }
      document.on('update', take)
      document.transact(() => run(document.getXmlFragment('default')))
      document.off('update', take)
      return update.length > 2 ? update : Y.encodeStateAsUpdate(document, before)
    },
    paragraph(text: string): Uint8Array {
      return this.edit((fragment) => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText(text)])
        fragment.insert(fragment.length, [paragraph])
      })
    },
  }
}
