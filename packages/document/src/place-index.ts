/** Where an item of a Yjs document is: a small integer made by `place`. */
export type Place = number

/** Not kept, because there are far too many: the letters and formats within texts. Everything else is. */
export const inText: Place = -1

/** Beyond what is known of that client. */
export const unknown: Place = -2

export type PlaceKind = 'void' | 'element' | 'text' | 'gone' | 'attribute'
const kinds: readonly PlaceKind[] = ['void', 'element', 'text', 'gone', 'attribute']

/**
 * - `void`: collected, or within what is collected; whatever is put there, Yjs drops.
 * - `element`, `text`: a child of `parent`. - `gone`: a deleted child of `parent`.
 * - `attribute`: a value of the attribute number `own`.
 * `own` and `parent` are numbers of names below 128; `depth` is the parent's, the root being 0.
 */
export function place(kind: PlaceKind, own = 0, parent = 0, depth = 0): Place {
  return kinds.indexOf(kind) + own * 8 + parent * 1024 + depth * 131_072
}
export const kindOf = (of: Place): PlaceKind => kinds[of & 7]!
export const ownOf = (of: Place): number => (of >> 3) & 127
export const parentOf = (of: Place): number => (of >> 10) & 127
export const depthOf = (of: Place): number => of >> 17

type ClientPlaces = { from: number[]; to: number[]; places: Place[]; end: number }

/** The places of a document's items by id (client, clock), in runs; about 24 bytes a run. */
export function createPlaceIndex() {
  const clients = new Map<number, ClientPlaces>()

  /** First clock of a client that is not known. */
  const endOf = (client: number): number => clients.get(client)?.end ?? 0

  const find = (client: number, clock: number): Place => {
    const known = clients.get(client)
    if (known === undefined || clock >= known.end) return unknown
    let low = 0
    let high = known.from.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (known.from[middle]! <= clock) low = middle + 1
      else high = middle
    }
    return low > 0 && clock < known.to[low - 1]! ? known.places[low - 1]! : inText
  }

  /** Everything of `client` from the present end to `end` (exclusive) is at `at`. */
  const extend = (client: number, end: number, at: Place): void => {
    let known = clients.get(client)
    if (known === undefined) clients.set(client, (known = { from: [], to: [], places: [], end: 0 }))
    if (at !== inText) {
      const last = known.to.length - 1
      if (last >= 0 && known.to[last] === known.end && known.places[last] === at) known.to[last] = end
      else {
        known.from.push(known.end)
        known.to.push(end)
        known.places.push(at)
      }
    }
    known.end = end
  }

  return { endOf, find, extend }
}

export type PlaceIndex = ReturnType<typeof createPlaceIndex>
