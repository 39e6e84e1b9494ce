import type { Entry } from './draft-entries.ts'

/** Whether an entry is this container or within it; null is the draft. */
export function isInside(entry: Entry, container: Entry | null): boolean {
  return container === null || (container.index <= entry.index && entry.index < container.end)
}
