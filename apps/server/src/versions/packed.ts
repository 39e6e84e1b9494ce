import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** As versions keep their states and texts, for ever: raw deflate, which every platform reads. */
export function pack(content: Uint8Array | string): Uint8Array {
  return new Uint8Array(deflateRawSync(content))
}

/** Throws for bytes that `pack` did not make. */
export function unpack(packed: Uint8Array): Uint8Array {
  return new Uint8Array(inflateRawSync(packed))
}

export function unpackText(packed: Uint8Array): string {
  return inflateRawSync(packed).toString('utf8')
}
