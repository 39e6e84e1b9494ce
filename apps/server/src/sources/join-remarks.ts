import type { Remarks } from '@plenum/document/reader-options'

/** Remarks beneath the same recommendations, in the order given. */
export function joinRemarks(...all: readonly Remarks[]): Remarks {
  const ids = new Set(all.flatMap((remarks) => Object.keys(remarks)))
  return Object.fromEntries([...ids].map((id) => [id, all.flatMap((remarks) => remarks[id] ?? [])]))
}
