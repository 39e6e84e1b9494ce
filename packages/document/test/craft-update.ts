import * as Y from 'yjs'

export type Crafted = {
  client: number
  clock: number
  content: Y.Item['content']
  origin?: Y.ID | null
  rightOrigin?: Y.ID | null
  /** A root's name or an element's id; only written when there is neither origin. */
  parent?: string | Y.ID
  parentSub?: string | null
}

/** Encodes an update struct by struct, as no editor would write it. Structs of one client have to follow each other. */
export function craftUpdate(structs: Crafted[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const clients = [...new Set(structs.map(({ client }) => client))]
  writeVarUint(encoder, clients.length)
  for (const client of clients) {
    const own = structs.filter((struct) => struct.client === client)
    writeVarUint(encoder, own.length)
    encoder.writeClient(client)
    writeVarUint(encoder, own[0]!.clock)
    let clock = own[0]!.clock
    for (const { content, origin = null, rightOrigin = null, parent = 'default', parentSub = null } of own) {
      const id = Y.createID(client, clock)
      const item = new Y.Item(id, null, origin, null, rightOrigin, parent as never, parentSub, content)
      item.write(encoder, 0)
      clock += item.length
    }
  }
  // No deletions.
  writeVarUint(encoder, 0)
  return encoder.toUint8Array()
}

/** lib0's variable-length integer, written byte by byte through the encoder's own methods. */
function writeVarUint(encoder: Y.UpdateEncoderV1, number: number): void {
  encoder.writeLen(number)
}
