import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { PersonId } from '@plenum/schema/id'
import { encodeAck, encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '../src/protocol.ts'
import type { Random } from './random.ts'

/**
 * A client as y-websocket 3 behaves, over a queue that the test pumps: step 1 on opening, a step 2 for a step 1, every
 * local update as a frame, and our durable ack.
 */
export type SimClient = {
  readonly name: string
  readonly personId: PersonId
  readonly mode: 'read' | 'write'
  readonly document: Y.Doc
  /** Clock of its own id that the server called durable. */
  readonly ackedClock: number
  readonly closedWith: number | null
  /** Frames under way to the server; null while there is no connection. */
  outgoing: Uint8Array[] | null
  /** Frames under way to the client. */
  incoming: Uint8Array[]
  open(): void
  cut(): void
  receive(frame: Uint8Array): void
  edit(random: Random): void
  askAck(): void
  closed(code: number): void
}

const origin = 'remote'

/**
 * The index, or the next one when it lies between the halves of a character. Editors never cut there; Yjs replaces the
 * halves when it does, and not in a copy that gets the cut only after what was put into it is collected.
 */
function wholeCharacter(text: Y.XmlText, index: number): number {
  const characters = (text.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')
  const unit = characters.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff ? index + 1 : index
}

export function createSimClient(name: string, personId: PersonId, mode: 'read' | 'write', clientId: number): SimClient {
  const document = new Y.Doc()
  document.clientID = clientId
  const asked = new Map<number, number>()
  let acks = 0
  let ackedClock = 0
  let closedWith: number | null = null
  let synced = false

  document.on('update', (update: Uint8Array, from: unknown) => {
    if (from !== origin) client.outgoing?.push(encodeUpdate(update))
  })

  const client: SimClient = {
    name,
    personId,
    mode,
    document,
    get ackedClock() {
      return ackedClock
    },
    get closedWith() {
      return closedWith
    },
    outgoing: null,
    incoming: [],
    open() {
      synced = false
      closedWith = null
      asked.clear()
      client.incoming = []
      client.outgoing = [encodeSyncStep1(Y.encodeStateVector(document))]
    },
    cut() {
      client.outgoing = null
      client.incoming = []
      asked.clear()
    },
    receive(frame) {
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      if (type === 104) {
        const clock = asked.get(decoding.readVarUint(decoder))
        if (clock === undefined) throw new Error('an ack that was not asked for on this connection')
        ackedClock = Math.max(ackedClock, clock)
        return
      }
      if (type !== 0) return
      const step = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (step === 0) client.outgoing?.push(encodeSyncStep2(Y.encodeStateAsUpdate(document, payload)))
      else {
        Y.applyUpdate(document, payload, origin)
        if (step === 1) synced = true
      }
    },
    edit(random) {
      const fragment = document.getXmlFragment('default')
      const texts = fragment.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement)
      document.transact(() => {
        if (texts.length === 0 || random.chance(0.15)) {
          const paragraph = new Y.XmlElement('paragraph')
          paragraph.insert(0, [new Y.XmlText(`[${name}]`)])
          fragment.insert(random.below(fragment.length + 1), [paragraph])
          return
        }
        if (random.chance(0.1)) return fragment.delete(random.below(fragment.length), 1)
        const text = random.pick(texts).get(0)
        if (!(text instanceof Y.XmlText)) return
        const length = text.length
        const somewhere = (): number => wholeCharacter(text, random.below(length + 1))
        if (length > 0 && random.chance(0.3)) {
          const at = somewhere()
          text.delete(at, wholeCharacter(text, Math.min(length, at + 1 + random.below(4))) - at)
        } else if (length > 1 && random.chance(0.1)) {
          const end = somewhere()
          if (end > 0) text.format(0, end, { bold: {} })
        } else text.insert(somewhere(), random.pick(['a', 'bc', 'é', '𝒙', 'lorem ']))
      })
    },
    askAck() {
      // A probe before the first step 2 could vouch for nothing: see @plenum/sync/save-state.
      if (!synced || client.outgoing === null) return
      acks += 1
      asked.set(acks, Y.getState(document.store, clientId))
      client.outgoing.push(encodeAck(acks))
    },
    closed(code) {
      closedWith = code
      client.cut()
    },
  }
  return client
}
