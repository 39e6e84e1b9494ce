import type { Theme } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import { createContext } from 'react'
import type { Clock } from '../../shared/time/create-clock.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import type { KeptTexts } from './kept/kept-texts.ts'

export type Scope = {
  themeId: string
  stage: Theme['stage']
  /** Permanent numbers of recommendations by their ids. */
  numbers: Theme['numbers']
  deadline: Theme['deadline']
  mayComment: boolean
  role: Theme['me']['role']
  /** Of the draft beside which the discussion stands. */
  language: Language
  personId: string
  /** Of the programme's time zone. */
  formats: Formats
  clock: Clock
  keptTexts: KeptTexts
}

/**
 * In which theme, beside which draft, and as whom somebody takes part. Every card takes part in it: it must stay the same
 * object for as long as nothing in it is another.
 */
export const DiscussionScope = createContext<Scope>(null as never)
