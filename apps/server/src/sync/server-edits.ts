import { randomInt, randomUUID } from 'node:crypto'
import type { DocumentId, PersonId } from '@plenum/schema/id'
import type { EditOutcome, RoomEvent } from '@plenum/sync/room-types'
import type { RoomEntry } from './room-entry.ts'
import type { RoomShelf } from './room-shelf.ts'

/**
 * An edit of the server's, made from the text as it is: an update against `parts` with new structs under `clientId`, or
 * null when there is nothing to do.
 */
export type ServerEdit = {
  documentId: DocumentId
  /** On whose behalf; the new structs are theirs. */
  personId: PersonId
  make(parts: Uint8Array[], clientId: number): Promise<Uint8Array | null>
  /** Asked when it is made, right before it counts: rejects when it may no longer be. */
  confirm(): Promise<void>
}

export type ServerEdits = {
  /**
   * Makes an edit and resolves when it is settled; with `nothing` when there was nothing to do, with null when there is
   * no such document. One after the other in a room: what two of them would both put in is put in once. Somebody may
   * write while it is made: then it is made again, a few times, before it is merged as two people's edits are. Rejects
   * what `make`, `confirm` and the log reject.
   */
  edit(edit: ServerEdit): Promise<EditOutcome | { kind: 'nothing' } | null>
  /** The durable text up to the row `head`, as updates that together are all of it; null without such a document. */
  read(documentId: DocumentId): Promise<{ parts: Uint8Array[]; head: number } | null>
}

/** How often an edit is made anew because somebody wrote meanwhile. */
const TRIES = 3

/** What the server itself does in rooms. @param isClosing from then on nothing is begun and nothing is promised */
export function createServerEdits(
  shelf: RoomShelf,
  dispatch: (entry: RoomEntry, event: RoomEvent) => void,
  isClosing: () => boolean,
): ServerEdits {
  async function make(entry: RoomEntry, edit: ServerEdit): Promise<Uint8Array | null> {
    let update: Uint8Array | null = null
    for (let tries = 0; tries < TRIES; tries++) {
      const { shown } = entry.room.counts
      update = await edit.make(entry.room.parts(), clientIdOf(entry, edit.personId))
      if (entry.room.counts.taken === shown) break
    }
    return update
  }

  async function perform(entry: RoomEntry, edit: ServerEdit): Promise<EditOutcome | { kind: 'nothing' }> {
    const update = await make(entry, edit)
    if (update === null) return { kind: 'nothing' }
    // A stage that closes the text, a right that is lost: both may have come while it was made.
    await edit.confirm()
    const outcome = await settle(entry, update, edit.personId)
    // It may have been stored all the same, and what comes next must not have its clocks.
    if (outcome.kind === 'failed') entry.clientIds.delete(edit.personId)
    return outcome
  }

  function settle(entry: RoomEntry, update: Uint8Array, personId: PersonId): Promise<EditOutcome> {
    // The room was given up while the edit was made: nothing of it went anywhere.
    if (isClosing() || shelf.loaded.get(entry.documentId) !== entry) return Promise.resolve({ kind: 'failed' })
    const edit = randomUUID()
    return new Promise((resolve) => {
      entry.edits.set(edit, resolve)
      dispatch(entry, { type: 'edited', edit, update, personId })
    })
  }

  return {
    async edit(edit) {
      if (isClosing()) return { kind: 'failed' }
      const entry = await shelf.open(edit.documentId)
      if (entry === null) return null
      return shelf.hold(entry, () => {
        const turn = entry.lastEdit.then(() => perform(entry, edit))
        entry.lastEdit = turn.catch(() => undefined)
        return turn
      })
    },
    async read(documentId) {
      const entry = await shelf.open(documentId)
      if (entry === null) return null
      return shelf.hold(entry, async () => ({ parts: entry.room.parts(), head: entry.room.headSeq }))
    },
  }
}

function clientIdOf(entry: RoomEntry, personId: PersonId): number {
  const known = entry.clientIds.get(personId)
  if (known !== undefined) return known
  const clientId = randomInt(2 ** 32)
  entry.clientIds.set(personId, clientId)
  return clientId
}

/** Tells whoever waits for it what became of an edit. */
export function settleEdit(entry: RoomEntry, edit: string, outcome: EditOutcome): void {
  const settle = entry.edits.get(edit)
  entry.edits.delete(edit)
  settle?.(outcome)
}

/** The room is given up: nobody waits for ever. What was on its way may have been stored all the same. */
export function failEdits(entry: RoomEntry): void {
  for (const edit of entry.edits.keys()) settleEdit(entry, edit, { kind: 'failed' })
}
