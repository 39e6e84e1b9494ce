import type { Awareness } from 'y-protocols/awareness'

/** The presence of others as it is, through which nothing of one's own is said. */
export function watching(awareness: Awareness): Awareness {
  return Object.create(awareness, {
    setLocalStateField: { value: () => undefined },
    setLocalState: { value: () => undefined },
  }) as Awareness
}
