import { setTimeout as pause } from 'node:timers/promises'
import { type Random, createRandom } from '../draft/random.ts'
import { textsOf } from '../draft/texts-of.ts'
import { until } from '../run/until.ts'
import type { Connection } from './connect.ts'

/** Keys a second of one writer: below what the server takes of one connection. */
const perSecond = 700
const slice = 50

/**
 * Gives a draft the history of a long day: `keys` single edits, every fifth of them a deletion, each an update of its
 * own, by all writers at once, in texts all over the draft. Resolves when everybody has everything.
 */
export async function scribble(crew: readonly Pick<Connection, 'doc'>[], keys: number): Promise<void> {
  await Promise.all(crew.map((one, index) => scribbleOne(one, createRandom(index + 1), Math.ceil(keys / crew.length))))
  await until('everybody has what was scribbled', () => {
    const [first, ...others] = crew.map(({ doc }) =>
      JSON.stringify([...doc.store.clients.keys()].toSorted((a, b) => a - b)),
    )
    const ends = crew.map(({ doc }) => crew.map(({ doc: { clientID } }) => clockOf(doc, clientID)).join())
    return others.every((other) => other === first) && ends.every((end) => end === ends[0])
  })
}

function clockOf(doc: Connection['doc'], client: number): number {
  const last = doc.store.clients.get(client)?.at(-1)
  return last === undefined ? 0 : last.id.clock + last.length
}

async function scribbleOne({ doc }: Pick<Connection, 'doc'>, random: Random, keys: number): Promise<void> {
  const texts = textsOf(doc)
  let text = texts[random(texts.length)]!
  let at = 0
  const begin = performance.now()
  for (let key = 0; key < keys; key++) {
    // A sentence here, a sentence there.
    if (key % 60 === 0) {
      text = texts[random(texts.length)]!
      at = random(text.length + 1)
    }
    at = Math.min(at, text.length)
    if (key % 5 === 4 && at > 0) text.delete(--at, 1)
    else text.insert(at++, 'abcdefghijklmnop rstuvw yz '[random(27)]!)
    if (key % slice === slice - 1) await pause(Math.max(0, begin + (key * 1000) / perSecond - performance.now()))
  }
}
