import type * as Y from 'yjs'

/** A run of characters in one text of the draft, in UTF-16 units, as Yjs counts. */
export type TextRange = { text: Y.XmlText; index: number; length: number }
