import type { Endings } from './endings.ts'

export type Unit = 'ms' | '×' | 'frames/s'

/** One thing that was measured, once per run. */
export type Figure = {
  name: string
  unit: Unit
  /** In the order in which they were measured. */
  runs: number[]
  /** What the median is to reach. */
  target?: { atMost: number } | { atLeast: number }
}

/** What a scenario is given. Whatever it starts it adds to `endings`. */
export type Stage = {
  endings: Endings
  /** How often each variant is measured. */
  runs: number
  /** Of a Chromium; null: the one that is found. */
  chromium: string | null
  /** Says what is being done. */
  note(words: string): void
}

export type Scenario = {
  name: string
  /** What is measured, in a line. */
  title: string
  /** Throws when something that was sent did not arrive: figures of a run that lost something say nothing. */
  run(stage: Stage): Promise<Figure[]>
}
