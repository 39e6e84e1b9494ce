import { type Passage, maxQuoteLength } from '@plenum/document/anchor/passage'
import { blocksText } from '@plenum/document/blocks-text'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { blockWithId } from '@plenum/document/suggestion/block-with-id'
import { canonicalChange } from '@plenum/document/suggestion/canonical-change'
import { changeFault } from '@plenum/document/suggestion/change-fault'
import { rebaseChange } from '@plenum/document/suggestion/rebase-change'
import { sameNode } from '@plenum/document/suggestion/same-node'
import { AppError } from '../../app-error.ts'
import type { SuggestedChange } from './thread-row.ts'

/**
 * A suggested change as it is stored against the draft of now, and the block that it is about. What has changed in the
 * block since it was written is merged in; where the two collide what was sent is a proposal for the block of now. The
 * stored base is always what the draft says, never what a client claims that it said: card and register show it as
 * "before". That the author did not see this text is told by `onEarlierText`: others' words would go with the proposal.
 * Refuses with 'bad-request' what is no change of a draft or what the draft cannot hold there, with 'passage-gone' when
 * its block is not there, with 'conflict' when the draft says it already.
 */
export function placeOfChange(
  draft: DraftNode,
  sent: SuggestedChange,
): { passage: Passage; change: SuggestedChange; onEarlierText: boolean } {
  const fault = changeFault(sent)
  if (fault !== null) throw notOfThisDraft(fault)
  const change = canonicalChange(sent as BlockChange)
  const rebased = rebaseChange(change, draft)
  switch (rebased.state) {
    case 'gone':
      throw noSuchBlock()
    case 'done':
      // Of a block without id nobody can tell whether it has gone or never was.
      if (change.kind === 'remove' && change.blockId === '') throw noSuchBlock()
      throw new AppError('conflict', 'The draft says so already.')
    case 'conflict': {
      const onPresent = canonicalChange(against(change, { current: rebased.current, proposed: null }))
      if (rebased.unfit || rebaseChange(onPresent, draft).unfit) throw notOfThisDraft('cannot stand there')
      // What only brings a block that is there already replaces no words, and is refused while that is so.
      const onEarlierText = !sameBase(change, onPresent)
      return { passage: passageOfChange(draft, onPresent), change: onPresent, onEarlierText }
    }
    case 'clean':
    case 'rebased':
      return { passage: passageOfChange(draft, change), change: against(change, rebased), onEarlierText: false }
  }
}

const notOfThisDraft = (message: string) =>
  new AppError('bad-request', 'Not a change of this draft.', [{ path: 'change', message }])

/** Whether both say the same of the text before; a new block says nothing of it. */
function sameBase(one: BlockChange, other: BlockChange): boolean {
  return !('base' in one && 'base' in other) || sameNode(one.base, other.base)
}

const noSuchBlock = () => new AppError('passage-gone', 'The block that it changes is not in the draft any more.')

function against(
  change: BlockChange,
  { current, proposed }: { current: DraftNode | null; proposed: DraftNode | null },
): BlockChange {
  switch (change.kind) {
    case 'change':
      return { ...change, base: current ?? change.base, proposed: proposed ?? change.proposed }
    case 'insert':
      return { ...change, proposed: proposed ?? change.proposed }
    case 'remove':
      return { ...change, base: current ?? change.base }
  }
}

/** The block that it is about; for a new one what it stands after, or in, with no words of that. */
function passageOfChange(draft: DraftNode, change: BlockChange): Passage {
  const blockId = change.kind === 'insert' ? (change.afterId ?? change.parentId) : change.blockId
  const block = blockId === null || change.kind === 'insert' ? null : blockWithId(draft, blockId)
  return {
    blockId: blockId === '' ? null : blockId,
    recommendationId: blockId === null ? null : recommendationAround(draft, blockId),
    quote: block === null ? '' : blocksText([block], '\n').slice(0, maxQuoteLength).toWellFormed(),
    before: '',
    after: '',
  }
}

function recommendationAround(draft: DraftNode, blockId: string): string | null {
  const recommendations = (draft.content ?? []).filter((block) => block.type === 'recommendation')
  const found = recommendations.find((one) => blockWithId({ type: 'doc', content: [one] }, blockId) !== null)
  const id = found?.attrs?.['id']
  return typeof id === 'string' ? id : null
}
