import type { DispositionOutcome } from '@plenum/schema/thread'
import type { ExampleAccount } from '../example-accounts.ts'

/**
 * The shapes of what is said about the example's texts. As with the texts, everything is data: the loader makes marks,
 * changes and rows of it. A `quote` is words of the draft as it was at that moment, within one block, there once.
 */

/** Whole days before the loading, at least one, and the time of day in the programme's zone. */
export type ExampleMoment = readonly [daysBefore: number, time: string]

export interface ExampleAct {
  by: ExampleAccount['role']
  at: ExampleMoment
}

export interface ExampleThread {
  /** Key of its theme. */
  theme: string
  /** Of the draft that it is about; null for one on the theme. */
  language: 'nl' | 'fr' | null
  about: ExamplePlace
  /** Null for what was said to all at once; else when it was submitted, null within for not yet. */
  internal: { submitted: ExampleAct | null } | null
  /** In order; the first opens the thread. */
  said: [ExampleEntry, ...ExampleEntry[]]
  ending: ExampleEnding | null
}

export interface ExampleEntry extends ExampleAct {
  /** May mention `@[person:<role>]` and `@[partner:<key>]`. */
  text: string
  agreed?: ExampleAct[]
}

export type ExampleEnding = ExampleAct &
  (
    | { kind: 'resolved' }
    | { kind: 'disposed'; outcome: DispositionOutcome; reason: string }
    /** A suggestion that is put into the draft. */
    | { kind: 'applied'; reason: string }
  )

export type ExamplePlace =
  | { on: 'theme' }
  | { on: 'recommendation'; key: string }
  | { on: 'passage'; quote: string }
  | { on: 'block'; change: ExampleTextChange }

/** Other words for some within a block, or a paragraph after the block that says `quote`. */
export type ExampleTextChange =
  | { kind: 'replace'; quote: string; words: string }
  | { kind: 'insert'; quote: string; paragraph: string }

/** What an editor wrote into a draft since it was laid in. */
export interface ExampleEdit extends ExampleAct {
  theme: string
  language: 'nl' | 'fr'
  change: ExampleTextChange
}

/** A partner has said that it has finished the round of that moment. */
export interface ExampleFinish extends ExampleAct {
  theme: string
}

/** Somebody has read all there was to read in a theme. */
export interface ExampleVisit extends ExampleAct {
  theme: string
}
