import type { DraftMark } from '@plenum/document/draft-node'

/** Formatting that has a name for readers; see `mark` in the texts. */
const known = ['bold', 'italic', 'underline', 'strike', 'link', 'language'] as const
export type MarkName = (typeof known)[number]

/** The kinds of formatting that came, that went, and that stayed but say something else (another address). */
export function changedMarks(
  before: readonly DraftMark[],
  after: readonly DraftMark[],
): { added: MarkName[]; removed: MarkName[]; altered: MarkName[] } {
  const find = (marks: readonly DraftMark[], name: MarkName) => marks.find(({ type }) => type === name)
  const value = (marks: readonly DraftMark[], name: MarkName) => JSON.stringify(find(marks, name))
  return {
    added: known.filter((name) => !find(before, name) && find(after, name)),
    removed: known.filter((name) => find(before, name) && !find(after, name)),
    altered: known.filter(
      (name) => find(before, name) && find(after, name) && value(before, name) !== value(after, name),
    ),
  }
}
