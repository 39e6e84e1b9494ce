import { assignIds } from '@plenum/document/assign-ids'
import { canonicalDraft } from '@plenum/document/canonical-draft'
import { changeFault } from '@plenum/document/suggestion/change-fault'
import { rebaseChange } from '@plenum/document/suggestion/rebase-change'
import { expect, test } from 'vitest'
import { longDraft } from '../draft/long-draft.ts'
import { createRandom } from '../draft/random.ts'
import { suggestedChanges } from './suggested-changes.ts'

const draft = canonicalDraft(assignIds(longDraft(createRandom(1), 5_000)))

test('each changes some words of a paragraph of its own, against the draft as it is', () => {
  const changes = suggestedChanges(draft, createRandom(2), 30)
  expect(new Set(changes.map((change) => 'blockId' in change && change.blockId)).size).toBe(30)
  for (const change of changes) {
    expect(changeFault(change)).toBeNull()
    expect(rebaseChange(change, draft).state).toBe('clean')
  }
})

test('more than there are paragraphs is refused', () => {
  expect(() => suggestedChanges(draft, createRandom(2), 1_000)).toThrow('paragraphs')
})
