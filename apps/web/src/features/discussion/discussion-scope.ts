import type { Theme } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import { createContext } from 'react'
import type { KeptTexts } from './kept/kept-texts.ts'

type Scope = {
  theme: Theme
  /** Of the draft beside which the discussion stands. */
  language: Language
  personId: string
  timeZone: string
  keptTexts: KeptTexts
}

/** In which theme, beside which draft, and as whom somebody takes part. */
export const DiscussionScope = createContext<Scope>(null as never)
