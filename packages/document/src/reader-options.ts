import type { Language } from '@plenum/schema/language'
import type { PermanentNumbers } from './recommendations.ts'

/** What is printed beneath a recommendation without being part of the text: a label and lines of plain text. */
export type Remark = { label: string; lines: readonly string[] }

/** By id of the recommendation. */
export type Remarks = Readonly<Record<string, readonly Remark[]>>

/** How a draft is put down for readers: in which language its labels are, and which numbers are fixed. */
export type ReaderOptions = {
  language: Language
  numbers?: PermanentNumbers
  remarks?: Remarks
}

/** The remarks on a recommendation that have something to say. */
export function remarksOn(remarks: Remarks, id: string): readonly Remark[] {
  return (Object.hasOwn(remarks, id) ? (remarks[id] ?? []) : []).filter(({ lines }) => lines.length > 0)
}
