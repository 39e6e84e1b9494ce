/** Heights in the timeline, in rem; the lane's also stands in timeline.module.css. */
export const timelineSizes = { label: 1.75, lane: 2.5, axis: 2.25 } as const

/** Where the lanes begin, below the titles of the events. */
export function timelineHead(rows: number): number {
  return rows * timelineSizes.label + 0.9
}
