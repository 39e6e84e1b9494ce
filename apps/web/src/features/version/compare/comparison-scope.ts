import type { Language } from '@plenum/schema/language'
import { createContext } from 'react'
import type { ComparedDraft } from '../api/comparison-query.ts'
import type { NumberPair } from './recommendation-numbers.ts'

/** What every part of a comparison that is shown has to know. */
export type ComparisonShown = {
  people: ComparedDraft['people']
  /** Of the text. */
  language: Language
  /** Both sides beside each other, rather than in one text. */
  isBeside: boolean
  numbers: ReadonlyMap<string, NumberPair>
  /** The first words of the block of this key. */
  beginningOf: (key: string) => string
  /** Place of each change among all, from 1. */
  changeNumbers: ReadonlyMap<string, number>
  current: string | null
  /** Brings a block into sight, also a folded one, and the focus to it. */
  goTo: (key: string) => void
  /** Folds that were opened, by key. */
  opened: ReadonlySet<string>
  open: (foldKey: string) => void
}

export const ComparisonScope = createContext<ComparisonShown | null>(null)
