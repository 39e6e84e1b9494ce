const day = 86_400_000

/** Times in milliseconds since 1970. */
export type TimelineInput = {
  events: readonly { id: string; at: number; label: string }[]
  activities: readonly { id: string; at: number }[]
  deadlines: readonly { id: string; at: number }[]
  now: number
  /** Width of the picture and of one letter in the same unit; they only decide which labels would collide. */
  width: number
  letter: number
  /** How many times wider than `width` it is drawn; 1 when left out. */
  zoom?: number
}

/** Positions in per cent of the picture's width. */
export type Timeline = {
  from: number
  to: number
  ticks: { at: number; x: number }[]
  events: { id: string; x: number; row: number; anchor: 'start' | 'middle' | 'end' }[]
  /** How many rows the labels of the events take. */
  rows: number
  activities: Map<string, number>
  deadlines: Map<string, number>
  /** null when today lies outside of it. */
  today: number | null
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60]
const mostTicks = 8
/** A stage may well end years after the last event; a date mistyped by a century must not press the rest together. */
const furthest = 5 * 366 * day

/**
 * Where everything stands on a line from the first of the events and activities to the last of them, or to the last
 * deadline ahead if that is later. Today and deadlines that are over do not make it longer unless they are near (within
 * a quarter of its length, or three months), and are shown when they lie within it. Null without events and activities.
 */
export function layoutTimeline({
  events,
  activities,
  deadlines,
  now,
  width,
  letter,
  zoom = 1,
}: TimelineInput): Timeline | null {
  const core = [...events, ...activities].map(({ at }) => at)
  if (core.length === 0) return null
  const [first, last] = [Math.min(...core), Math.max(...core)]
  const near = Math.max((last - first) / 4, 92 * day)
  const isNear = (at: number) => at >= first - near && at <= last + near
  const isAhead = (at: number) => at > now && at > first && at <= last + furthest
  const reached = deadlines.map(({ at }) => at).filter((at) => isNear(at) || isAhead(at))
  const all = [...core, ...reached, ...(isNear(now) ? [now] : [])]

  const from = monthStart(Math.min(...all) - 5 * day, 0)
  const to = monthStart(Math.max(...all) + 5 * day, 1)
  const x = (at: number) => ((at - from) / (to - from)) * 100
  const isWithin = (at: number) => at >= from && at <= to
  const labels = placeLabels(
    events.map(({ id, at, label }) => ({
      id,
      x: x(at),
      width: ((label.length * letter + 2 * letter) / (width * zoom)) * 100,
    })),
  )
  return {
    from,
    to,
    ticks: ticksBetween(from, to, mostTicks * zoom).map((at) => ({ at, x: x(at) })),
    events: labels,
    rows: Math.max(0, ...labels.map(({ row }) => row + 1)),
    activities: new Map(activities.map(({ id, at }) => [id, x(at)])),
    deadlines: new Map(deadlines.filter(({ at }) => isWithin(at)).map(({ id, at }) => [id, x(at)])),
    today: isWithin(now) ? x(now) : null,
  }
}

/** The first of the month of `at`, or of one `months` later; at noon UTC, which is that day on almost every clock. */
function monthStart(at: number, months: number): number {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1, 12)
}

function ticksBetween(from: number, to: number, most: number): number[] {
  const months = Math.round((to - from) / (30.44 * day))
  const step = monthSteps.find((candidate) => months / candidate <= most) ?? 120
  const ticks: number[] = []
  for (let at = from, index = 0; at < to; index += 1, at = monthStart(from, index * step)) ticks.push(at)
  return ticks
}

/** Gives each label the first row in which it meets no other; at the edges a label stands beside its line. */
function placeLabels(labels: readonly { id: string; x: number; width: number }[]): Timeline['events'] {
  const ends: number[] = []
  return [...labels]
    .sort((a, b) => a.x - b.x)
    .map(({ id, x, width }) => {
      const anchor = x - width / 2 < 0 ? 'start' : x + width / 2 > 100 ? 'end' : 'middle'
      const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
      const free = ends.findIndex((end) => end <= start)
      const row = free === -1 ? ends.length : free
      ends[row] = start + width
      return { id, x, row, anchor }
    })
}
