import type { BlockChange } from '@plenum/document/suggestion/block-change'

type Sending = {
  changes: readonly BlockChange[]
  send: (change: BlockChange) => Promise<void>
  onProgress: (done: number) => void
  /** Asked before each: no more are sent when it says so. */
  isStopped?: () => boolean
}

export type Sent = { left: BlockChange[]; sent: number; reason: unknown }

/**
 * Sends changes one by one, in order; those that were refused are left, and so is everything once it was stopped.
 * `reason`: what the last refusal was for, or undefined.
 */
export async function sendChanges({ changes, send, onProgress, isStopped }: Sending): Promise<Sent> {
  const left: BlockChange[] = []
  let reason: unknown
  let sent = 0
  for (const change of changes) {
    if (isStopped?.() === true) {
      left.push(change)
      continue
    }
    try {
      // One after the other: a later one may stand after a block that an earlier one brings.
      // oxlint-disable-next-line no-await-in-loop
      await send(change)
      sent += 1
      onProgress(sent)
    } catch (error) {
      reason = error
      left.push(change)
    }
  }
  return { left, sent, reason }
}
