/**
 * Who is here, as the server has it. A client says where its caret is; the server says whose caret it is.
 *
 * Invariants:
 *  1. An awareness id belongs to one connection; entries for it from any other are ignored, because stock clients echo
 *     every change that they receive.
 *  2. An echo never binds an id: a connection binds its id with its first awareness frame, which it sends before it
 *     has received anything, or later with an id that nobody here ever had.
 *  3. An id whose structs are somebody else's is never bound: no impersonation.
 *  4. `user` in a shown state is the server's.
 *  5. When a connection ends, its ids end: everyone is sent `null`.
 *  6. The clock shown for an id begins at 1 and never goes back, also over reconnects: clients ignore what is not newer
 *     than what they have, and of an id that they have not heard of they have 0.
 */
import type { PersonId } from '@plenum/schema/id'
import type { AwarenessEntry } from './protocol.ts'

/** What others see of a person; the server's, from the session. */
export type PresenceUser = { personId: PersonId; name: string; partner: string; colour: number }

export type PresenceLimits = { stateBytes: number; idsPerConnection: number; rememberedIds: number }

export type Presence = {
  join(connection: string, user: PresenceUser): void
  /** Takes a frame's entries; says whether there is something to show, or that the frame was too large. */
  receive(connection: string, entries: readonly AwarenessEntry[]): 'changed' | 'unchanged' | 'too-large'
  leave(connection: string): 'changed' | 'unchanged'
  /** What changed since the last call, the latest of each id. */
  takeChanges(): AwarenessEntry[]
  /** Everyone but this connection itself. */
  others(connection: string): AwarenessEntry[]
}

type Shown = { connection: string; clock: number; json: string }
type Present = { user: PresenceUser; ids: Set<number>; spoke: boolean }

export function createPresence(limits: PresenceLimits, ownerOf: (client: number) => PersonId | undefined): Presence {
  const connections = new Map<string, Present>()
  const shown = new Map<number, Shown>()
  /** The last clock shown of an id, also of those that are gone; oldest first. */
  const lastClocks = new Map<number, number>()
  let changes = new Map<number, AwarenessEntry>()

  function show(client: number, clock: number, json: string): void {
    lastClocks.delete(client)
    lastClocks.set(client, clock)
    if (lastClocks.size > limits.rememberedIds) {
      for (const old of lastClocks.keys()) {
        if (!shown.has(old)) {
          lastClocks.delete(old)
          break
        }
      }
    }
    changes.set(client, { client, clock, json })
  }

  function bind(present: Present, entry: AwarenessEntry): boolean {
    if (present.ids.has(entry.client)) return true
    const owner = ownerOf(entry.client)
    if (owner !== undefined && owner !== present.user.personId) return false
    if (entry.json === 'null' || present.ids.size >= limits.idsPerConnection) return false
    const holder = shown.get(entry.client)
    if (holder !== undefined) {
      // The same tab over a new socket, while the old one has not been noticed to be dead.
      const previous = connections.get(holder.connection)
      if (present.spoke || previous?.user.personId !== present.user.personId) return false
      previous.ids.delete(entry.client)
    } else if (present.spoke && lastClocks.has(entry.client)) {
      return false
    }
    present.ids.add(entry.client)
    return true
  }

  function remove(client: number): void {
    const last = shown.get(client)
    if (last === undefined) return
    shown.delete(client)
    show(client, last.clock + 1, 'null')
  }

  return {
    join(connection, user) {
      connections.set(connection, { user, ids: new Set(), spoke: false })
    },
    receive(connection, entries) {
      const present = connections.get(connection)
      if (present === undefined) return 'unchanged'
      let changed = false
      for (const entry of entries) {
        if (entry.json.length > limits.stateBytes) return 'too-large'
        if (!bind(present, entry)) continue
        const json = withUser(entry.json, present.user)
        if (json === null) continue
        const before = shown.get(entry.client)
        if (json === 'null') {
          if (before !== undefined) remove(entry.client)
        } else {
          const clock = Math.max(entry.clock, (lastClocks.get(entry.client) ?? 0) + 1)
          // Renewed without a change: sent on all the same, or clients drop whoever is silent for 30 s.
          shown.set(entry.client, { connection, clock, json })
          show(entry.client, clock, json)
        }
        changed = true
      }
      present.spoke = true
      return changed ? 'changed' : 'unchanged'
    },
    leave(connection) {
      const present = connections.get(connection)
      if (present === undefined) return 'unchanged'
      connections.delete(connection)
      let changed = false
      for (const client of present.ids) {
        // A successor may have taken the id over.
        if (shown.get(client)?.connection !== connection) continue
        remove(client)
        changed = true
      }
      return changed ? 'changed' : 'unchanged'
    },
    takeChanges() {
      const taken = [...changes.values()]
      changes = new Map()
      return taken
    },
    others(connection) {
      const entries: AwarenessEntry[] = []
      for (const [client, { connection: holder, clock, json }] of shown) {
        if (holder !== connection) entries.push({ client, clock, json })
      }
      return entries
    },
  }
}

/** The state with the server's `user`; 'null' for gone; null for what is not a state. */
function withUser(json: string, user: PresenceUser): string | null {
  try {
    const state: unknown = JSON.parse(json)
    if (state === null) return 'null'
    if (typeof state !== 'object' || Array.isArray(state)) return null
    return JSON.stringify({ ...state, user })
  } catch {
    return null
  }
}
