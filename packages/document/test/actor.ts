import type { Extensions } from '@tiptap/core'
import { isInTable } from '@tiptap/pm/tables'
import * as Y from 'yjs'
import { documentSchema } from '../src/document-schema.ts'
import type { Edit } from './edits.ts'
import { createHeadlessEditor } from './headless-editor.ts'
import { idOf, lettersIn } from './letters.ts'
import type { Random } from './random.ts'

/** Edits within lines: outside of tables (which get mended when entered) they may not rebuild or remove any block. */
const inlineEdits = new Set(['type', 'bold', 'link', 'comment', 'language', 'note', 'hardBreak'])

/** One person with an editor on a replica of the draft; what they did is kept until the next merge. */
export function createActor(name: string, clientId: number, initial: Uint8Array, extensions: Extensions) {
  const ydoc = new Y.Doc()
  ydoc.clientID = clientId
  Y.applyUpdate(ydoc, initial)
  const at = createHeadlessEditor(ydoc, extensions)
  /** Updates that the others have not got. */
  const outbox: Uint8Array[] = []
  const typed = new Set<string>()
  /** Letters that were selected and removed. */
  const removed = new Set<string>()
  /** Ids of Yjs elements and texts that were deleted, with the name of the edit. */
  const deleted = new Map<string, string>()
  ydoc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'network' && outbox.push(update))

  /** Runs `act` and notes under `why` what it deletes; returns how many blocks. */
  const noting = (why: string, act: () => void): number => {
    let blocks = 0
    const note = (transaction: Y.Transaction) => {
      if (!transaction.local) return
      Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) return
        deleted.set(idOf(struct.id), why)
        const { type } = struct.content
        if (type instanceof Y.XmlElement && documentSchema.nodes[type.nodeName]?.isBlock) blocks++
      })
    }
    ydoc.on('beforeObserverCalls', note)
    act()
    ydoc.off('beforeObserverCalls', note)
    return blocks
  }

  return {
    ...at,
    name,
    outbox,
    typed,
    removed,
    deleted,

    edit(kind: string, edit: Edit, random: Random, newLetter: () => string): void {
      const before = lettersIn(at.editor.getJSON())
      const fresh: string[] = []
      const blocks = noting(kind, () =>
        edit.run(at, random, () => {
          fresh.push(newLetter())
          return fresh.at(-1)!
        }),
      )
      if (blocks > 0 && inlineEdits.has(kind) && !isInTable(at.editor.state)) throw new Error(`${kind} rebuilt a block`)
      const after = lettersIn(at.editor.getJSON())
      const lost = [...before].filter((letter) => !after.has(letter))
      if (lost.length > 0 && !edit.destructive) throw new Error(`${kind} lost letters`)
      for (const letter of lost) {
        removed.add(letter)
        typed.delete(letter)
      }
      for (const letter of fresh) if (after.has(letter)) typed.add(letter)
    },

    /**
     * As y-protocols does: an error in an observer is logged, and the socket goes on. (y-tiptap 3.0.9 throws when the
     * cursor stood in a block that was just deleted and Yjs clears formats in the same breath; what is shown is right.)
     */
    receive(update: Uint8Array): void {
      noting('receiving', () => {
        try {
          Y.applyUpdate(ydoc, update, 'network')
        } catch (error) {
          if (!(error instanceof RangeError && /out of range/.test(error.message))) throw error
        }
      })
    },

    forget(): void {
      typed.clear()
      removed.clear()
      deleted.clear()
    },
  }
}

export type Actor = ReturnType<typeof createActor>
