import { documentExtensions } from '@plenum/document/extensions'
import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import { Find } from '../find/find-plugin.ts'
import { AuthorMarks, SuggestionMarks } from '../suggest/drawings.ts'
import { threadMarks } from '../threads/thread-marks.ts'
import { BareCopies } from './bare-copies.ts'
import { carets } from './carets.ts'
import { noteView } from './note-view.ts'
import { ReachableTables } from './reachable-tables.ts'
import { RecommendationNumbers } from './recommendation-numbers.ts'
import { type RecommendationReading, recommendationReading } from './recommendation-reading.ts'

type ReadingOptions = {
  /** A mirror: what a binding might do to it must not reach the text. */
  doc: Doc
  awareness: Awareness
  recommendations: RecommendationReading
  noteLabel: string
  pickThread: (threadId: string) => void
}

/** The text for those who read: it follows what others write, and nothing in it can change anything. */
export function readingExtensions({
  doc,
  awareness,
  recommendations,
  noteLabel,
  pickThread,
}: ReadingOptions): Extensions {
  return [
    ...documentExtensions(),
    Collaboration.configure({ document: doc }),
    carets(awareness),
    recommendationReading(recommendations),
    RecommendationNumbers,
    noteView({ label: noteLabel, edit: null }),
    ReachableTables,
    threadMarks(pickThread),
    BareCopies,
    SuggestionMarks,
    AuthorMarks,
    Find,
  ]
}
