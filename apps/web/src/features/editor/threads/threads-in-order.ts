import type { Node } from '@tiptap/pm/model'
import type { ThreadPlaces } from '../discussion-port.ts'
import type { Place } from './locate-shown.ts'

/** The ids of the threads that stand in the text, in its order; of two at one place, the one that ends first. */
export function threadsInOrder(places: ReadonlyMap<string, Place>): string[] {
  const [least, most] = [
    (place: Place | undefined) => place?.ranges[0]?.from ?? 0,
    (place: Place | undefined) => place?.ranges.at(-1)?.to ?? 0,
  ]
  return [...places.keys()].sort((a, b) => {
    const [first, second] = [places.get(a), places.get(b)]
    return least(first) - least(second) || most(first) - most(second)
  })
}

/** What the page is told of where the threads stand. */
export function threadPlaces(doc: Node, places: ReadonlyMap<string, Place>): ThreadPlaces {
  return new Map(
    threadsInOrder(places).map((id, order) => {
      const from = places.get(id)?.ranges[0]?.from ?? 0
      return [id, { order, recommendationId: recommendationAt(doc, from) }]
    }),
  )
}

export function isSamePlaces(a: ThreadPlaces, b: ThreadPlaces): boolean {
  if (a.size !== b.size) return false
  for (const [id, { order, recommendationId }] of a) {
    const other = b.get(id)
    if (other?.order !== order || other.recommendationId !== recommendationId) return false
  }
  return true
}

function recommendationAt(doc: Node, pos: number): string | null {
  const block = doc.childAfter(pos).node
  const id: unknown = block?.attrs['id']
  return block?.type.name === 'recommendation' && typeof id === 'string' ? id : null
}
