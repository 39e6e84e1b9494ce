import type { ExampleMoment } from './content/thread-types.ts'

/** Negative when `a` is before `b`, for sorting. */
export function compareMoments(a: ExampleMoment, b: ExampleMoment): number {
  if (a[0] !== b[0]) return b[0] - a[0]
  if (a[1] === b[1]) return 0
  return a[1] < b[1] ? -1 : 1
}
