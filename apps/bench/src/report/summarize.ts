import type { Figure } from '../run/scenario.ts'
import { quantile } from './quantile.ts'

export type Summary = {
  median: number
  least: number
  most: number
  /** Null without a target. */
  reached: boolean | null
}

/** The median of a figure's runs, how far they lie apart, and whether the median reaches the target. */
export function summarize({ runs, target }: Figure): Summary {
  const median = quantile(runs, 0.5)
  return { median, least: Math.min(...runs), most: Math.max(...runs), reached: reaches(median, target) }
}

function reaches(median: number, target: Figure['target']): boolean | null {
  if (target === undefined) return null
  return 'atMost' in target ? median <= target.atMost : median >= target.atLeast
}
