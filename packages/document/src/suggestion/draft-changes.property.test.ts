import { describe, expect, test } from 'vitest'
import { createRandom, type Random } from '../../test/random.ts'
import { start } from '../../test/start-draft.ts'
import { applyGuarded, editedByHand, openDraft, replica, textIn } from '../../test/suggesting.ts'
import type { DraftNode } from '../draft-node.ts'
import type { BlockChange } from './block-change.ts'
import { changeFault } from './change-fault.ts'
import { draftChanges } from './draft-changes.ts'

const pinned = Array.from({ length: 24 }, (_unused, index) => index + 1)
// Found a fault once each: an id that both halves of a list have.
const remembered = [1_033, 1_220, 2_109]
const fresh = Array.from({ length: 4 }, () => Math.floor(Math.random() * 2 ** 31))

function someEdits(seed: number) {
  const random = createRandom(seed)
  // Half of them begin from a draft that has seen something.
  const ydoc = random.chance(0.5) ? openDraft(start) : editedByHand(openDraft(start), random, 8, 'before')
  const edited = textIn(editedByHand(ydoc, random, 1 + random.below(8)))
  return { random, ydoc, base: textIn(ydoc), edited }
}

/** An editor may leave an id to both halves of what it split; the second one gets another (`fresh-…`). */
function withOwnIds(draft: DraftNode, taken = new Set<unknown>()): DraftNode {
  const id = draft.attrs?.['id']
  const isOwn = !taken.has(id) && !String(id).startsWith('fresh-')
  taken.add(id)
  return {
    ...draft,
    ...(draft.attrs && { attrs: { ...draft.attrs, ...(id !== undefined && { id: isOwn ? id : null }) } }),
    ...(draft.content && { content: draft.content.map((child) => withOwnIds(child, taken)) }),
  }
}

function differences(base: DraftNode, edited: DraftNode): BlockChange[] {
  let ids = 0
  return draftChanges(base, edited, () => `fresh-${ids++}`)
}

/**
 * Accepts in random order, the removal of what no id means first; what waits for another (a block that is to go before
 * it comes back) is tried again.
 */
function acceptAnyhow(ydoc: ReturnType<typeof openDraft>, changes: BlockChange[], random: Random): void {
  const isNameless = (change: BlockChange) => Number(change.kind === 'remove' && change.blockId === '')
  let waiting = random.shuffled(changes).sort((a, b) => isNameless(b) - isNameless(a))
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length
    waiting = waiting.filter((change) => !['applied', 'done'].includes(applyGuarded(ydoc, change)))
  }
  if (waiting.length > 0) throw new Error(`left: ${JSON.stringify(waiting)}`)
}

describe.each([...pinned, ...remembered, ...fresh])('seed %i', (seed) => {
  test('applying what differs gives the edited draft', () => {
    const { ydoc, base, edited } = someEdits(seed)
    const changes = differences(base, edited)
    for (const change of changes) {
      expect(changeFault(change)).toBeNull()
      expect(applyGuarded(ydoc, change)).toBe('applied')
    }
    expect(withOwnIds(textIn(ydoc))).toEqual(withOwnIds(edited))
    for (const change of changes) expect(applyGuarded(ydoc, change)).not.toBe('applied')
  })

  test('in any order', () => {
    const { random, ydoc, base, edited } = someEdits(seed)
    const other = replica(ydoc)
    acceptAnyhow(other, differences(base, edited), random)
    expect(withOwnIds(textIn(other))).toEqual(withOwnIds(edited))
  })
})
