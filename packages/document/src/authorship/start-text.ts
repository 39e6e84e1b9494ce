import { createIdNumbers } from './id-numbers.ts'
import type { IdRange } from './id-range.ts'
import { pushRun, type Runs } from './runs.ts'
import type { TextBlock } from './text-blocks.ts'
import { inPair } from './whole-stretch.ts'

/** Follows the text that stood at the start through moves, to say at the end who deleted what of it. */
export function createStartText(blocks: TextBlock[]) {
  const text = blocks.map((block) => block.text).join('')
  /** For an id, its place in the start's text less its clock. */
  const places = createIdNumbers()
  let end = 0
  for (const range of blocks.flatMap(({ ids }) => ids)) {
    places.set(range, end - range.clock)
    end += range.length
  }
  /** How many times each unit stands in the draft: two people who move a block at once leave two of it. */
  const copies = new Uint16Array(end).fill(1)
  const deletedBy = new Int32Array(end).fill(-1)

  return {
    remove(range: IdRange, person: number): void {
      places.each(range, ({ clock, length }, number) => {
        if (number === undefined) return
        for (let place = clock + number; place < clock + number + length; place++) {
          if (copies[place]! > 0) copies[place]!--
          if (copies[place] === 0) deletedBy[place] = person
        }
      })
    },

    /** The characters of `to` are those of `from`, which are as many. */
    copy(from: IdRange, to: IdRange): void {
      const known: [IdRange, number][] = []
      places.each(from, (part, number) => void (number !== undefined && known.push([part, part.clock + number])))
      for (const [{ clock, length }, place] of known) {
        const at = to.clock + clock - from.clock
        places.set({ client: to.client, clock: at, length }, place - at)
        for (let unit = place; unit < place + length; unit++) copies[unit]!++
      }
    },

    /** By block of the start: who deleted each stretch of its text; null where it still lives. */
    deletions(personOf: (number: number) => string): { blockId: string | null; runs: Runs<string | null> }[] {
      let place = 0
      return blocks.map((block) => {
        const runs: Runs<string | null> = []
        for (const last = place + block.text.length; place < last; place++) {
          if (runs.length > 0 && inPair(text, place)) runs.at(-1)![0]++
          else pushRun(runs, 1, copies[place] === 0 ? personOf(deletedBy[place]!) : null)
        }
        return { blockId: block.blockId, runs }
      })
    },
  }
}
