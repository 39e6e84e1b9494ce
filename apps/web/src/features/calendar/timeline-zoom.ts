const month = 30.44 * 86_400_000

/** What is seen of a timeline at once. */
export const zoomLevels = ['all', 'year', 'quarter', 'month'] as const
export type ZoomLevel = (typeof zoomLevels)[number]

const monthsSeen: Record<Exclude<ZoomLevel, 'all'>, number> = { year: 12, quarter: 3, month: 1 }

/** How many times wider a timeline from `from` to `to` (milliseconds) is drawn than when all of it is seen. */
export function zoomFactor(level: ZoomLevel, { from, to }: { from: number; to: number }): number {
  return level === 'all' ? 1 : Math.max(1, (to - from) / month / monthsSeen[level])
}

/** One level nearer (`by` 1) or further (-1) that shows something else; the same at the end. */
export function zoomBy(level: ZoomLevel, by: 1 | -1, span: { from: number; to: number }): ZoomLevel {
  const now = zoomFactor(level, span)
  const others = zoomLevels.filter((other) => {
    const factor = zoomFactor(other, span)
    return by === 1 ? factor > now : factor < now
  })
  return (by === 1 ? others[0] : others.at(-1)) ?? level
}
