import { type ApiProblemCode, problemCodeOf } from '../../../shared/api/api-problem.ts'

export type AcceptedAll<Item> = {
  accepted: Item[]
  failed: { item: Item; problem: ApiProblemCode }[]
  /** Not tried any more: it was stopped, or there was no sense in going on. */
  left: Item[]
  /** Why there was none. */
  halted: ApiProblemCode | null
}

/** Refusals after which every further attempt would end alike. */
const hopeless: readonly ApiProblemCode[] = ['unreachable', 'unavailable', 'not-signed-in', 'too-many']

type AcceptAllOptions<Item> = {
  accept: (item: Item) => Promise<void>
  /** Asked before each one. */
  isStopped: () => boolean
  onStep: (soFar: AcceptedAll<Item>) => void
}

/**
 * Accepts one suggestion after the other: each is judged against the text that those before it have left. One that is
 * refused stops nothing; it is told at the end, with the reason.
 */
export async function acceptAll<Item>(
  items: readonly Item[],
  { accept, isStopped, onStep }: AcceptAllOptions<Item>,
): Promise<AcceptedAll<Item>> {
  const result: AcceptedAll<Item> = { accepted: [], failed: [], left: [...items], halted: null }
  for (const item of items) {
    if (isStopped()) break
    let problem: ApiProblemCode | null = null
    try {
      await accept(item)
    } catch (error) {
      problem = problemCodeOf(error)
    }
    if (problem !== null && hopeless.includes(problem)) {
      result.halted = problem
      break
    }
    result.left.shift()
    if (problem === null) result.accepted.push(item)
    else result.failed.push({ item, problem })
    onStep({ ...result, accepted: [...result.accepted], failed: [...result.failed], left: [...result.left] })
  }
  return result
}
