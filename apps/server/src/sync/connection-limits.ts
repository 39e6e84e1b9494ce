/** How many connections one address, one person and one document may have at a time on this node. */
const limits = { address: 4000, person: 400, document: 2000 }

export type ConnectionLimits = {
  /** Takes a place under each name, or none: then false. */
  enter(names: Record<keyof typeof limits, string>): boolean
  leave(names: Record<keyof typeof limits, string>): void
}

const kinds = Object.keys(limits) as (keyof typeof limits)[]

export function createConnectionLimits(): ConnectionLimits {
  const counts = new Map<string, number>()
  const keyOf = (kind: string, name: string): string => `${kind} ${name}`
  return {
    enter(names) {
      if (kinds.some((kind) => (counts.get(keyOf(kind, names[kind])) ?? 0) >= limits[kind])) return false
      for (const kind of kinds) {
        const key = keyOf(kind, names[kind])
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return true
    },
    leave(names) {
      for (const kind of kinds) {
        const key = keyOf(kind, names[kind])
        const left = (counts.get(key) ?? 0) - 1
        if (left > 0) counts.set(key, left)
        else counts.delete(key)
      }
    },
  }
}
