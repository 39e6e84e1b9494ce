/** What a page notes beside the copy that it writes: up to where the server has its words, and whether that is all. */
export type CopyRecord = { client: number; acked: number; unsaved: boolean; mode: 'write' | 'read' }

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value)

/** A record as read from the device, or null: it may have been written by another version of this program. */
export function parseCopyRecord(value: unknown): CopyRecord | null {
  if (typeof value !== 'object' || value === null) return null
  const { client, acked, unsaved, mode } = value as Record<string, unknown>
  if (!isNumber(client) || !isNumber(acked) || typeof unsaved !== 'boolean') return null
  return { client, acked, unsaved, mode: mode === 'read' ? 'read' : 'write' }
}
