import { documentExtensions } from '@plenum/document/extensions'
import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import { Find } from '../find/find-plugin.ts'
import { slashMenu, type SlashOptions } from '../slash/slash-plugin.ts'
import { AuthorMarks, OwnChanges, SuggestionMarks } from '../suggest/drawings.ts'
import { threadMarks } from '../threads/thread-marks.ts'
import { BareCopies } from './bare-copies.ts'
import { BlockIdentity } from './block-identity.ts'
import { carets } from './carets.ts'
import { CurrentRecommendation } from './current-recommendation.ts'
import { type DraftActions, draftKeys } from './draft-keys.ts'
import { noteView } from './note-view.ts'
import { RecommendationNumbers } from './recommendation-numbers.ts'
import { recommendationView } from './recommendation-view.ts'
import type { RecommendationHandlers } from './recommendation-words.ts'
import { TabLeaves } from './tab-leaves.ts'
import { TabStays } from './tab-stays.ts'
import { TextEnd } from './text-end.ts'
import { WriteBelow } from './write-below.ts'

type WritingOptions = {
  doc: Doc
  awareness: Awareness
  actions: DraftActions
  recommendations: RecommendationHandlers
  noteLabel: string
  slash: SlashOptions
  pickThread: (threadId: string) => void
}

/** The editor of those who write: the shared schema and behaviour, bound to a Yjs document, and what is of the screen. */
export function writingExtensions({
  doc,
  awareness,
  actions,
  recommendations,
  noteLabel,
  slash,
  pickThread,
}: WritingOptions): Extensions {
  return [
    ...documentExtensions(),
    Collaboration.configure({ document: doc }),
    carets(awareness),
    BlockIdentity,
    Gapcursor,
    recommendationView(recommendations),
    RecommendationNumbers,
    noteView({ label: noteLabel, edit: (pos) => actions.editNote(pos) }),
    CurrentRecommendation,
    TabLeaves,
    TabStays,
    TextEnd,
    WriteBelow,
    draftKeys(actions),
    slashMenu(slash),
    threadMarks(pickThread),
    BareCopies,
    SuggestionMarks,
    AuthorMarks,
    OwnChanges,
    Find,
  ]
}
