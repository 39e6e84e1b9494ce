/**
 * What the editor may say of the reader's own writing. Pure; the web app feeds it events and shows `shownOf`.
 *
 * Invariants:
 *  1. "Saved" is shown only when the server called durable everything that was written here, and the line is up.
 *  2. A probe is sent only while in sync: before its step 2 arrived the client has not yet handed over what it has.
 *  3. At most one probe is under way on a connection; an ack of an earlier connection counts for nothing.
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
  /** This device keeps a copy that survives a reload. */
  keptHere: boolean
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
  | { type: 'kept-here'; kept: boolean }
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
  keptHere: false,
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
      return still({ ...state, keptHere: event.kept })
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
      if (!unsaved) return 'connecting'
      return state.keptHere ? 'offline-kept' : 'not-saved'
    case 'synced':
      if (!unsaved) return 'saved'
      return state.late ? 'not-saved' : 'saving'
    case 'down':
      if (state.keptHere) return 'offline-kept'
      return unsaved ? 'not-saved' : 'offline'
    case 'ended':
      return unsaved ? 'not-saved' : 'offline'
  }
}
