import { compareMoments } from './compare-moments.ts'
import type { ExampleAct, ExampleMoment, ExampleThread, ExampleVisit } from './content/thread-types.ts'

type Role = ExampleAct['by']

/**
 * When an account last read a thread: when it was last in the theme, if it saw the thread then, or when it did
 * something in the thread; null for never. `partner` gives an account's partner.
 */
export function readAt(
  thread: ExampleThread,
  role: Role,
  visits: readonly ExampleVisit[],
  partner: (role: Role) => string | null,
): ExampleMoment | null {
  const [opening] = thread.said
  const isOurs = role === opening.by || (partner(role) !== null && partner(role) === partner(opening.by))
  const shownAt = thread.internal === null || isOurs ? opening.at : (thread.internal.submitted?.at ?? null)
  if (shownAt === null) return null
  const visited = visits.filter((visit) => visit.theme === thread.theme && compareMoments(shownAt, visit.at) <= 0)
  const agreed = thread.said.flatMap((entry) => entry.agreed ?? [])
  const ended = thread.ending === null ? [] : [thread.ending]
  const own = [...visited, ...thread.said, ...agreed, ...ended].filter((act) => act.by === role).map((act) => act.at)
  return own.toSorted(compareMoments).at(-1) ?? null
}
