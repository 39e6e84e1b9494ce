import type { MarkedLetter } from './restoring.ts'

/** Threads' letters: that stayed; that came back with a thread of the version; that came back for a copy, or not. */
type Followed = { stayed: number; returned: number; carried: number; dropped: number }

/** For each letter the threads on it, wherever it is. */
function threadsByLetter(letters: Map<string, MarkedLetter>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { letter, threads } of letters.values()) {
    found.set(letter, new Set([...(found.get(letter) ?? []), ...threads]))
  }
  return found
}

const namesOf = (threads: ReadonlySet<string>) => [...threads].sort().join()

/**
 * What became of the threads at a restore, of letters by their Yjs ids right before, at the version, and after. Throws
 * unless a letter that stayed bears the threads it bore and no other, one that came back those that it had at the
 * version, and no thread is on a letter that it was not on before or at the version, unless old ones at both sides are
 * of it.
 */
export function followThreads(
  before: Map<string, MarkedLetter>,
  atVersion: Map<string, MarkedLetter>,
  after: Map<string, MarkedLetter>,
): Followed {
  const followed = { stayed: 0, returned: 0, carried: 0, dropped: 0 }
  const [were, had] = [threadsByLetter(before), threadsByLetter(atVersion)]
  // By place, for two people's moves may have left a letter twice.
  const then = [...atVersion.values()]
  const order = [...after].map(([id, own]) => ({ id, ...own }))
  for (const [at, { id, letter, threads }] of order.entries()) {
    const stayed = before.get(id)
    if (stayed) {
      if (namesOf(threads) !== namesOf(stayed.threads)) throw new Error(`${letter} has other threads than before`)
      followed.stayed += threads.size
      continue
    }
    for (const thread of then[at]!.threads) {
      if (!threads.has(thread)) throw new Error(`${letter} came back without ${thread}`)
      followed.returned++
    }
    for (const thread of were.get(letter) ?? []) {
      if (!then[at]!.threads.has(thread)) followed[threads.has(thread) ? 'carried' : 'dropped']++
    }
    for (const thread of threads) {
      if (were.get(letter)?.has(thread) || had.get(letter)?.has(thread)) continue
      const isOld = (each: { id: string }) => before.has(each.id)
      const nearest = [order.slice(0, at).findLast(isOld), order.slice(at).find(isOld)]
      const isWithin = nearest.every((each) => each !== undefined && before.get(each.id)!.threads.has(thread))
      if (!isWithin) throw new Error(`${thread} is on ${letter}, which is not of it`)
    }
  }
  return followed
}
