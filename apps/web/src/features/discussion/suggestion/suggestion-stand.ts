import type { DraftNode } from '@plenum/document/draft-node'

/** How a suggestion stands to the present text: what is there, and what would be put in now. */
export type SuggestionStand = {
  state: 'clean' | 'rebased' | 'done' | 'conflict' | 'gone'
  current: DraftNode | null
  proposed: DraftNode | null
}
