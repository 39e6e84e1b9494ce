/**
 * One text block as the search sees it, the same whether it was read from Yjs or from ProseMirror: each character, and
 * each atom, is one unit, so an offset here is an offset in the block's content.
 */
export type TextLine = {
  /** Line breaks are '\n', other atoms U+FFFC. */
  text: string
  /** `text` without what breaks and other atoms leave, which is what is searched. */
  characters: string
  /** Ids of the block and of those around it, the innermost first. */
  ids: string[]
  recommendationId: string | null
}

/** A part of one line; `line` is an index among all of a draft's. */
export type LineSpan = { line: number; from: number; to: number }

const separators = /[\n\uFFFC]/g

/** Text without what block boundaries and atoms leave, so that a split or a join changes nothing. */
export const joined = (text: string): string =>
  text.includes('\n') || text.includes('\uFFFC') ? text.replaceAll(separators, '') : text

/** What stands for an atom of this type in `TextLine.text`. */
export const atomCharacter = (type: string): string => (type === 'hardBreak' ? '\n' : '\uFFFC')
