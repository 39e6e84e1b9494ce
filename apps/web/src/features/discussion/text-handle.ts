import type { DraftNode } from '@plenum/document/draft-node'

/** What the discussion asks of the text beside which it stands. */
export type TextHandle = {
  /** The keyboard goes back to the text. */
  focusText(): void
  /** Canonical, without comment marks; the same object as long as nothing has changed. */
  presentDraft(): DraftNode
}
