import { type RefObject, useLayoutEffect, useState } from 'react'

type Line = { from: string; to: string; challengeIds: string[] }
type TrailPath = { key: string; d: string; challengeIds: string[] }

/**
 * Where the lines between elements with `data-node` go, in pixels of their box; measured anew when it changes its size.
 * None before the first measure, and none to what is not there.
 */
export function useTrailPaths(box: RefObject<HTMLElement | null>, lines: readonly Line[]): TrailPath[] {
  const [paths, setPaths] = useState<TrailPath[]>([])
  const drawn = JSON.stringify(lines)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const measure = () => {
      const origin = element.getBoundingClientRect()
      const nodes = new Map(
        [...element.querySelectorAll<HTMLElement>('[data-node]')].map((node) => [
          node.dataset['node'] ?? '',
          node.getBoundingClientRect(),
        ]),
      )
      setPaths(
        (JSON.parse(drawn) as Line[]).flatMap(({ from, to, challengeIds }) => {
          const [start, end] = [nodes.get(from), nodes.get(to)]
          if (start === undefined || end === undefined) return []
          const [x1, y1] = [start.right - origin.left, start.top + start.height / 2 - origin.top]
          const [x2, y2] = [end.left - origin.left, end.top + end.height / 2 - origin.top]
          const middle = (x1 + x2) / 2
          return [{ key: `${from} ${to}`, d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, challengeIds }]
        }),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, drawn])
  return paths
}
