import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { textsOf } from '../draft/texts-of.ts'
import { until } from '../run/until.ts'
import type { Connection } from './connect.ts'

/** Several people who write in one draft, each in a block of their own, and watch what the others write. */
export type TypingCrew = {
  /**
   * Everybody types for this many milliseconds. Resolves when everybody has seen every key; gives the milliseconds from
   * each key to each of the others.
   */
  type(milliseconds: number): Promise<number[]>
}

const letters = 'recommendations of a working group '

/** @param keysPerSecond of each of them */
export function createTypingCrew(crew: readonly Pick<Connection, 'doc'>[], keysPerSecond: number): TypingCrew {
  /** By Yjs client id: its clock after each key, and when that was typed. */
  const typed = new Map<number, { clock: number; at: number }[]>()
  const seen: { latencies: number[]; counts: Map<number, number> }[] = []

  for (const { doc } of crew) {
    typed.set(doc.clientID, [])
    const own = { latencies: [] as number[], counts: new Map<number, number>() }
    seen.push(own)
    doc.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
      if (local) return
      const now = performance.now()
      for (const [writer, keys] of typed) {
        const clock = afterState.get(writer) ?? 0
        if (writer === doc.clientID || clock === (beforeState.get(writer) ?? 0)) continue
        let count = own.counts.get(writer) ?? 0
        for (let key = keys[count]; key !== undefined && key.clock <= clock; key = keys[count]) {
          own.latencies.push(now - key.at)
          count += 1
        }
        own.counts.set(writer, count)
      }
    })
  }

  async function typeOne({ doc }: Pick<Connection, 'doc'>, index: number, milliseconds: number): Promise<void> {
    const texts = textsOf(doc)
    const text = texts[Math.floor(((index + 0.5) * texts.length) / crew.length)]!
    const keys = typed.get(doc.clientID)!
    const every = 1000 / keysPerSecond
    // Not all at the same moment.
    const begin = performance.now() + (every * index) / crew.length
    const count = Math.floor(milliseconds / every)
    for (let key = 0; key < count; key++) {
      await pause(Math.max(0, begin + key * every - performance.now()))
      // Noted before anybody can see it: the next clock of this client is that of the letter.
      keys.push({ clock: Y.getState(doc.store, doc.clientID) + 1, at: performance.now() })
      text.insert(Math.floor(text.length / 2), letters[key % letters.length]!)
    }
  }

  return {
    async type(milliseconds) {
      for (const own of seen) own.latencies = []
      await Promise.all(crew.map((connection, index) => typeOne(connection, index, milliseconds)))
      await until('everybody has seen every key', () =>
        crew.every(({ doc }, index) =>
          [...typed].every(
            ([writer, keys]) => writer === doc.clientID || seen[index]!.counts.get(writer) === keys.length,
          ),
        ),
      )
      return seen.flatMap(({ latencies }) => latencies)
    },
  }
}
