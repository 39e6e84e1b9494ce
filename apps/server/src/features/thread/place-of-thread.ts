import type { Passage } from '@plenum/document/anchor/passage'
import type { createThreadSchema } from '@plenum/schema/api/thread'
import { type DocumentId, type PersonId, type ThemeId, type ThreadId, documentIdOf } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import type { Confirm } from '../../sync/draft-desk.ts'
import { placeOfChange } from './place-of-change.ts'
import { recommendationIn } from './recommendation-in.ts'
import type { ThreadDeps } from './thread-deps.ts'
import type { AnchorKind, SuggestedChange } from './thread-row.ts'

export type ThreadInput = z.output<typeof createThreadSchema>

/** Where a thread stands, as it is stored. */
export type Place = {
  documentId: DocumentId | null
  anchorOn: AnchorKind
  passage: Passage
  marked: boolean
  change: SuggestedChange | null
  onEarlierText: boolean
}

const nowhere: Passage = { blockId: null, recommendationId: null, quote: '', before: '', after: '' }

/** The draft that a new thread is about; null for one on the theme. */
export function documentOf(themeId: ThemeId, input: ThreadInput): DocumentId | null {
  if (input.kind === 'suggestion') return documentIdOf(themeId, input.language)
  return input.anchor.on === 'theme' ? null : documentIdOf(themeId, input.anchor.language)
}

/**
 * Puts a new thread in its place: for a comment on a passage that all may see this writes its mark into the draft.
 * Refuses with 'passage-gone' when there is nothing there, with 'no-such-draft' when the theme has no such draft.
 */
export async function placeOfThread(
  { desk }: ThreadDeps,
  personId: PersonId,
  thread: { id: ThreadId; documentId: DocumentId | null; input: ThreadInput },
  confirm: Confirm,
): Promise<Place> {
  const { id, documentId, input } = thread
  const place = { documentId, marked: false, change: null, onEarlierText: false }
  if (documentId === null) return { ...place, anchorOn: 'theme', passage: nowhere }
  if (input.kind === 'suggestion') {
    return { ...place, anchorOn: 'block', ...placeOfChange(await readDraft(desk, documentId), input.change) }
  }
  const { anchor, visibility } = input
  switch (anchor.on) {
    case 'theme':
      return { ...place, anchorOn: 'theme', passage: nowhere }
    case 'recommendation': {
      const passage = recommendationIn(await readDraft(desk, documentId), anchor.recommendationId)
      if (passage === null) throw passageGone()
      return { ...place, anchorOn: 'recommendation', passage }
    }
    case 'passage': {
      const [from, to] = [bytesOf(anchor.from), bytesOf(anchor.to)]
      const passage =
        visibility === 'theme'
          ? await desk.mark(documentId, personId, id, from, to, confirm)
          : await desk.passage(documentId, from, to)
      if (passage === null) throw passageGone()
      return { ...place, anchorOn: 'passage', passage, marked: visibility === 'theme' }
    }
  }
}

async function readDraft(desk: ThreadDeps['desk'], documentId: DocumentId) {
  const draft = await desk.read(documentId)
  if (draft === null) throw new AppError('no-such-draft', 'The theme has no draft in this language.')
  return draft
}

function passageGone(): AppError {
  return new AppError('passage-gone', 'What this is about is not in the text any more.')
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
