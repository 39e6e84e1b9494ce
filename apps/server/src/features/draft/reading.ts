import type { Language } from '@plenum/schema/language'
import type { DraftMediaType } from './negotiate.ts'

/** What the reading thread is asked: a document's snapshot and the rows after it, and how to show them. */
export type ReadingRequest = {
  /** V1 updates that together are the whole state; in order. */
  updates: Uint8Array[]
  mediaType: DraftMediaType
  language: Language
  /** Of the theme, in the language of the draft if it has one there, else in another; plain text. */
  title: { text: string; language: Language }
}
