/**
 * The wire, one message a frame (y-protocols 1.0, y-websocket 3.1, and two additions of our own):
 *
 *   frame     = varUint type, body
 *   type 0    = sync: varUint 0, varUint8Array stateVector      (step 1: "this is what I have")
 *                     varUint 1, varUint8Array update           (step 2: "this is what you lack")
 *                     varUint 2, varUint8Array update           (an edit)
 *   type 1    = awareness: varUint8Array { varUint count, count × { varUint client, varUint clock, varString json } }
 *   type 3    = query awareness: no body
 *   type 104  = durable ack: varUint n; the client asks, the server returns the same n once everything that it received
 *               earlier on this connection is durable
 *   type 105  = draft session, server to client: varString json
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
export const ACK = 104
export const SESSION = 105

export const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** `json` is the state as sent, 'null' for "gone". */
export type AwarenessEntry = { client: number; clock: number; json: string }

export type Frame =
  | { type: 'sync-step-1'; stateVector: Uint8Array }
  | { type: 'sync-step-2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; entries: AwarenessEntry[] }
  | { type: 'query-awareness' }
  | { type: 'ack'; n: number }

/** An awareness frame names few clients; more than this in one is nobody's honest state. */
const MAX_AWARENESS_ENTRIES = 1000

/**
 * Decodes what a client may send. Null for anything else: an unknown type, a body that is too short or too long, a
 * number that is none. Never throws.
 */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = readFrame(decoder)
    // What is left over would be understood differently by somebody else.
    return frame !== null && !decoding.hasContent(decoder) ? frame : null
  } catch {
    return null
  }
}

function readFrame(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      switch (decoding.readVarUint(decoder)) {
        case STEP_1:
          return { type: 'sync-step-1', stateVector: decoding.readVarUint8Array(decoder) }
        case STEP_2:
          return { type: 'sync-step-2', update: decoding.readVarUint8Array(decoder) }
        case UPDATE:
          return { type: 'update', update: decoding.readVarUint8Array(decoder) }
        default:
          return null
      }
    case AWARENESS:
      return readAwareness(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
    case QUERY_AWARENESS:
      return { type: 'query-awareness' }
    case ACK:
      return { type: 'ack', n: decoding.readVarUint(decoder) }
    default:
      return null
  }
}

function readAwareness(decoder: decoding.Decoder): Frame | null {
  const count = decoding.readVarUint(decoder)
  if (count > MAX_AWARENESS_ENTRIES) return null
  const entries: AwarenessEntry[] = []
  for (let index = 0; index < count; index++) {
    entries.push({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    })
  }
  return decoding.hasContent(decoder) ? null : { type: 'awareness', entries }
}

function encodeSync(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export const encodeSyncStep1 = (stateVector: Uint8Array): Uint8Array => encodeSync(STEP_1, stateVector)
export const encodeSyncStep2 = (update: Uint8Array): Uint8Array => encodeSync(STEP_2, update)
export const encodeUpdate = (update: Uint8Array): Uint8Array => encodeSync(UPDATE, update)

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.client)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, entry.json)
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function encodeAck(n: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, ACK)
    encoding.writeVarUint(encoder, n)
  })
}

export function encodeSession(json: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SESSION)
    encoding.writeVarString(encoder, json)
  })
}
