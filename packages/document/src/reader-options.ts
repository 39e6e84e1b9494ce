import type { Language } from '@plenum/schema/language'
import type { PermanentNumbers } from './recommendations.ts'

/** How a draft is put down for readers: in which language its labels are, and which numbers are fixed. */
export type ReaderOptions = { language: Language; numbers?: PermanentNumbers }
