import type { ThreadAnchor } from '@plenum/schema/api/thread'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { ReactNode } from 'react'

/** A thread as far as the text shows it. */
export type ShownThread = {
  id: string
  kind: 'comment' | 'suggestion'
  anchor: ThreadAnchor
  marked: boolean
  /** Seen by the person's own organisation only. */
  isInternal: boolean
  /** Neither resolved nor taken back: what is not open is not drawn in the text, but its place is still known. */
  isOpen: boolean
  /** Of an open suggestion. */
  change: BlockChange | null
  /** "Name, ACRONYM" of who began it. */
  author: string
}

/** Where the threads of this draft stand in the text now, in its order; threads that are not among them are detached. */
export type ThreadPlaces = ReadonlyMap<string, { order: number; recommendationId: string | null }>

/** A passage as it is sent to the server: base64 of encoded Yjs relative positions, and its words for the form. */
export type SelectedPassage = { from: string; to: string; quote: string }

/** What the editor can be asked for. */
export type EditorHandle = {
  /** Brings the thread's place into view, and the cursor to it where one may write; false when it has none. */
  goTo(threadId: string): boolean
  /** The keyboard goes back to where it was in the text. */
  focusText(): void
  /** The selected passage, or null when nothing is selected. */
  selectedPassage(): SelectedPassage | null
  /**
   * The text as it stands on the screen, canonical and without comment marks; the same object as long as it has not
   * changed. The panel asks for it every few seconds while it shows suggestions.
   */
  presentDraft(): DraftNode
}

/**
 * What the workspace is told of the discussion, and what it tells; the page composes the two features, which do not
 * know each other.
 */
export type DiscussionPort = {
  threads: readonly ShownThread[]
  /** The thread that is being read beside the text. */
  current: string | null
  mayComment: boolean
  onHandle(handle: EditorHandle | null): void
  /** Somebody chose a thread in the text. */
  onPick(threadId: string): void
  onPlaces(places: ThreadPlaces): void
  /** A comment on what is selected, or on a recommendation. */
  onComment(about: SelectedPassage | { recommendationId: string; title: string }): void
  /** A suggestion was made; resolves when the server has it, rejects with what to say. The text stays until then. */
  onSuggest(change: BlockChange, text: string): Promise<void>
  /** Stands beside the text; on a narrow window in a sheet. `count` is shown on the button that opens it. */
  panel: ReactNode
  panelTitle: string
  count: number
  isPanelOpen: boolean
  onPanelOpen(isOpen: boolean): void
}
