import { maxProofSize, type ProofFile, proofFileShape } from './proof-file.ts'
import { partAt } from './part-at.ts'
import type { ProofCheck } from './proof-report.ts'
import { type CanonicalReading, type Path, readCanonicalJson } from './read-canonical-json.ts'

/** The file, or why it is none. */
export type ProofReading = { file: ProofFile } | { faults: ProofCheck[] }

/**
 * Reads a proof file of the one form it can have. Bytes rather than a text where there are any: a text may have been
 * mended on its way (byte order mark, broken UTF-8). Never throws.
 */
export function readProof(given: string | Uint8Array): ProofReading {
  if (given.length > maxProofSize) return { faults: [{ part: 'file', ok: false, code: 'too-large' }] }
  const text = typeof given === 'string' ? given : decoded(given)
  if (text === null) return { faults: [brokenUtf8(given as Uint8Array)] }
  const reading = readCanonicalJson(text.endsWith('\n') ? text.slice(0, -1) : text)
  if (!reading.ok) return { faults: brokenOff(reading, text) }
  if (!text.endsWith('\n')) {
    return { faults: [{ part: 'file', ok: false, code: 'not-canonical', byte: sizeOf(text) }] }
  }
  const { value } = reading
  const malformed = proofFileShape(value)
  if (malformed.length === 0 && hasLinks(value)) return { file: value }
  return { faults: malformedAt(malformed.length === 0 ? [['chain', 0]] : malformed, value) }
}

function malformedAt(paths: readonly Path[], file: unknown): ProofCheck[] {
  return paths.map((path) => ({ part: partAt(path, file), ok: false, code: 'malformed', field: path.join('.') }))
}

/** A change may leave the text canonical for a while: what was complete before the place is looked at too. */
function brokenOff({ path, position, before }: CanonicalReading & { ok: false }, text: string): ProofCheck[] {
  const [section = '', index = 0] = path
  const complete = ([field = '', item]: Path) =>
    Object.hasOwn(before, field) && (field < section || (field === section && item !== undefined && item < index))
  return [
    ...malformedAt(proofFileShape(before).filter(complete), before),
    { part: partAt(path, before), ok: false, code: 'not-canonical', byte: sizeOf(text.slice(0, position)) },
  ]
}

function hasLinks(value: unknown): value is ProofFile {
  return (value as ProofFile).chain.length > 0
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What comes before the first wrong byte says which part it is in. */
function brokenUtf8(bytes: Uint8Array): ProofCheck {
  const mended = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  const byte = bytes.findIndex((value, index) => value !== mended[index])
  const reading = readCanonicalJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, byte)))
  return { part: reading.ok ? 'file' : partAt(reading.path, reading.before), ok: false, code: 'not-utf8', byte }
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
