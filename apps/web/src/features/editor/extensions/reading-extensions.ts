import { documentExtensions } from '@plenum/document/extensions'
import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import { Find } from '../find/find-plugin.ts'
import { carets } from './carets.ts'
import { noteView } from './note-view.ts'
import { ReachableTables } from './reachable-tables.ts'
import { recommendationReading } from './recommendation-reading.ts'
import type { RecommendationWords } from './recommendation-words.ts'

type ReadingOptions = {
  /** A mirror: what a binding might do to it must not reach the text. */
  doc: Doc
  awareness: Awareness
  words: Pick<RecommendationWords, 'addressees' | 'timeFrame'>
  noteLabel: string
}

/** The text for those who read: it follows what others write, and nothing in it can change anything. */
export function readingExtensions({ doc, awareness, words, noteLabel }: ReadingOptions): Extensions {
  return [
    ...documentExtensions(),
    Collaboration.configure({ document: doc }),
    carets(awareness),
    recommendationReading(words),
    noteView({ label: noteLabel, edit: null }),
    ReachableTables,
    Find,
  ]
}
