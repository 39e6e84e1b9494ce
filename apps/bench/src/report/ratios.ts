/**
 * Each run with over the run without that was next to it: what the machine did meanwhile falls on both. Throws
 * RangeError when there are not as many of one as of the other.
 */
export function ratios(over: readonly number[], under: readonly number[]): number[] {
  if (over.length !== under.length) throw new RangeError('runs are compared in pairs')
  return over.map((value, index) => value / (under[index] ?? Number.NaN))
}
