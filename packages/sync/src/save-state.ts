/**
 * What the editor may say of the reader's own writing. Pure; the web app feeds it events and shows `shownOf`.
 *
 * Invariants:
 *  1. "Saved" is shown only when the server called durable everything that was written here, and the line is up.
 *  2. A probe is sent only while in sync: before its step 2 arrived the client has not yet handed over what it has.
 *  3. At most one probe is under way on a connection; an ack of an earlier connection counts for nothing.
 *  4. "Kept on this device" is shown only when the device has stored the last letter.
 */
export type SaveState = {
  link: 'connecting' | 'synced' | 'down' | 'ended'
  /** Changes made here so far. */
  written: number
  /** Of these, how many the server called durable. */
  durable: number
  /** The number of the probe under way. */
  probe: number | null
  /** The ack has been waited for longer than is usual. */
  late: boolean
  /** How many of the changes this device has stored, so that they survive a reload; null when it keeps no copy. */
  kept: number | null
}

export type SaveEvent =
  | { type: 'wrote' }
  /** The socket is being opened, again or for the first time. */
  | { type: 'connecting' }
  /** The server's step 2 is in. */
  | { type: 'synced' }
  /** The line is down and will be tried again. */
  | { type: 'down' }
  /** Closed for good: signed out, right lost, draft gone, too much. */
  | { type: 'ended' }
  | { type: 'acked'; n: number }
  | { type: 'late' }
  /** This device has stored the changes up to this one; null: it keeps no copy any more. */
  | { type: 'kept-here'; through: number | null }
  /** Text from this device's copy was loaded that may not be on the server. */
  | { type: 'restored' }

/** `probe`: the number to send as `[104, n]` now. */
export type SaveStep = { state: SaveState; probe: number | null }

export type ShownSaveState = 'connecting' | 'saved' | 'saving' | 'offline' | 'offline-kept' | 'not-saved'

export const initialSaveState: SaveState = {
  link: 'connecting',
  written: 0,
  durable: 0,
  probe: null,
  late: false,
  kept: null,
}

export function nextSaveState(state: SaveState, event: SaveEvent): SaveStep {
  switch (event.type) {
    case 'wrote':
    case 'restored':
      return probing({ ...state, written: state.written + 1 })
    case 'connecting':
      return still({ ...state, link: 'connecting', probe: null, late: false })
    case 'synced':
      return probing({ ...state, link: 'synced', probe: null, late: false })
    case 'down':
      return still({ ...state, link: 'down', probe: null, late: false })
    case 'ended':
      return still({ ...state, link: 'ended', probe: null, late: false })
    case 'acked':
      if (state.link !== 'synced' || event.n !== state.probe) return still(state)
      return probing({ ...state, durable: event.n, probe: null, late: false })
    case 'late':
      return still({ ...state, late: state.probe !== null })
    case 'kept-here':
      return still({ ...state, kept: event.through })
  }
}

const still = (state: SaveState): SaveStep => ({ state, probe: null })

function probing(state: SaveState): SaveStep {
  if (state.link !== 'synced' || state.probe !== null || state.durable === state.written) return still(state)
  return { state: { ...state, probe: state.written }, probe: state.written }
}

/** Whether leaving now could lose something that was written here. */
export function isUnsaved(state: SaveState): boolean {
  return state.durable !== state.written
}

export function shownOf(state: SaveState): ShownSaveState {
  const unsaved = isUnsaved(state)
  switch (state.link) {
    case 'connecting':
      return unsaved ? apart(state) : 'connecting'
    case 'synced':
      if (!unsaved) return 'saved'
      return state.late ? 'not-saved' : 'saving'
    case 'down':
      return unsaved || state.kept !== null ? apart(state) : 'offline'
    case 'ended':
      return unsaved ? 'not-saved' : 'offline'
  }
}

/** Away from the server, by what this device has; while it is still storing the last letters it only says that much. */
function apart({ kept, written }: SaveState): ShownSaveState {
  if (kept === null) return 'not-saved'
  return kept === written ? 'offline-kept' : 'offline'
}
