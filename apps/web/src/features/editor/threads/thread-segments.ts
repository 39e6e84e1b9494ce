import type { Span } from './locate-shown.ts'

export type Segment = Span & {
  /** Of the threads on it, the one with the shortest passage first. */
  ids: string[]
}

/** The passages of threads, which may overlap in any way, cut into stretches with the same threads on all of each. */
export function threadSegments(passages: ReadonlyMap<string, readonly Span[]>): Segment[] {
  const edges: { at: number; id: string; opens: boolean }[] = []
  const lengths = new Map<string, number>()
  for (const [id, ranges] of passages) {
    lengths.set(
      id,
      ranges.reduce((sum, { from, to }) => sum + to - from, 0),
    )
    for (const { from, to } of ranges) edges.push({ at: from, id, opens: true }, { at: to, id, opens: false })
  }
  edges.sort((a, b) => a.at - b.at)
  const segments: Segment[] = []
  const open = new Set<string>()
  let from = 0
  for (const { at, id, opens } of edges) {
    if (open.size > 0 && at > from) {
      segments.push({ from, to: at, ids: [...open].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0)) })
    }
    from = at
    if (opens) open.add(id)
    else open.delete(id)
  }
  return segments
}
