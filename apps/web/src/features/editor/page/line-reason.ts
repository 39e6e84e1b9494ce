import type { ShownSaveState } from '@plenum/sync/save-state'

/** Why not everything is on the server: this device has no network, the server is silent, or the connection is over. */
export type LineReason = 'device' | 'server' | 'ended'

/**
 * The line as it is to be shown. Without a network nothing more will come or go, also while the connection has not
 * noticed; what is under way may still be confirmed (a server on this machine), and is called late soon enough.
 */
export function lineNow(line: ShownSaveState, online: boolean): ShownSaveState {
  return !online && (line === 'saved' || line === 'connecting') ? 'offline' : line
}

/** @param line as it is shown */
export function lineReasonOf(line: ShownSaveState, online: boolean, ended: boolean): LineReason | null {
  if (line === 'saved' || line === 'saving' || line === 'connecting') return null
  if (ended) return 'ended'
  return online ? 'server' : 'device'
}
