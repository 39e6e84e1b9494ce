const hour = 3_600_000

/** UTF-16 units that one person put into, and took out of, one recommendation (null: the rest of the draft) in an hour. */
export type Tally = {
  /** Start of the hour, milliseconds. */
  from: number
  person: number
  recommendationId: string | null
  inserted: number
  deleted: number
}

/** UTF-16 units; text that only moved, or came back, counts as neither. */
export type Change = { personId: string; inserted: number; deleted: number }

/** Counts what was written and deleted, by hour, person and recommendation. */
export function createTallies() {
  const tallies = new Map<string, Tally>()
  return {
    of(at: number, person: number, recommendationId: string | null): Tally {
      const from = Math.floor(at / hour) * hour
      const key = `${from} ${person} ${recommendationId ?? ''}`
      let tally = tallies.get(key)
      if (tally === undefined) {
        tallies.set(key, (tally = { from, person, recommendationId, inserted: 0, deleted: 0 }))
      }
      return tally
    },
    all: (): Tally[] => [...tallies.values()],
  }
}

/** By person, without those who changed nothing. */
export function changesIn(tallies: Tally[], personOf: (number: number) => string): Change[] {
  const sums = new Map<number, Change>()
  for (const { person, inserted, deleted } of tallies) {
    const sum = sums.get(person)
    if (sum === undefined) sums.set(person, { personId: personOf(person), inserted, deleted })
    else {
      sum.inserted += inserted
      sum.deleted += deleted
    }
  }
  return [...sums.values()].filter(({ inserted, deleted }) => inserted > 0 || deleted > 0)
}
