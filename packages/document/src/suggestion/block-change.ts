import type { DraftNode } from '../draft-node.ts'

/**
 * One difference between two drafts, in canonical JSON without comment marks; a suggestion stores one.
 *
 * - `change` of a text block: the whole block before and after. Of a container (recommendation, list, cell …) **without
 *   `content` on both sides** (a shell): its type and attributes alone, whatever is in it. Of a container with content:
 *   all that is in it.
 * - `insert`: the new block stands in `parentId` (null: the draft itself) after its child `afterId` (null: first).
 *   Blocks that come in at the same spot all name the same `afterId`, which is there already: `earlier` says which of
 *   them come before this one (nearest first), and `beforeId` what follows them all (null: nothing), so that they may
 *   be accepted in any order, some of them never, and are placed even when one neighbour has gone. With `move` the
 *   block `proposed.attrs.id` goes there from where it is, with what it then contains; `proposed` only shows it.
 *   Without, an id that the draft has already is a conflict: what is cut from one container into a new one is a
 *   `remove` and an `insert` of the same id, in this order.
 * - `remove`: with `blockId` '' for a top-level block without an id of its own (none, or one that an earlier block has,
 *   too); it is known by being the same as `base`, and is to go before the one whose id it has. With `parentId` (null:
 *   the draft itself) it is taken away only from there: when it stands elsewhere now, nothing is to do.
 */
export type BlockChange =
  | { kind: 'change'; blockId: string; base: DraftNode; proposed: DraftNode }
  | {
      kind: 'insert'
      parentId: string | null
      afterId: string | null
      proposed: DraftNode
      beforeId?: string | null
      earlier?: string[]
      move?: true
    }
  | { kind: 'remove'; blockId: string; base: DraftNode; parentId?: string | null }
