import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { createRandom } from './random.ts'
import { createScenario } from './scenario.ts'
import { addParagraphs, createTokenClient, tokensIn, tokensInText, type TokenClient } from './token-writer.ts'
import { createWireClient } from './wire-client.ts'
import { startWorkspace, type Workspace } from './workspace.ts'

const rounds = 50
const seed = 20_230_315
const paragraphs = 4

test('fifty times killed with -9 in the middle of typing, nothing that was seen or called saved is lost', async () => {
  test.setTimeout(900_000)
  const workspace = await startWorkspace()
  try {
    await kills(workspace)
  } finally {
    await workspace.close()
  }
})

async function kills(workspace: Workspace): Promise<void> {
  const scenario = await createScenario(workspace, 'Fifty kills')
  const { documentId } = scenario
  const people = await Promise.all(
    (['editor', 'editor', 'editor', 'reviewer', 'observer'] as const).map((role, index) =>
      scenario.join(`Person ${index}`, role === 'observer' ? 'reviewer' : role),
    ),
  )
  const clients = people.map(({ api }, index) =>
    createTokenClient({ url: workspace.url, cookie: api.cookie(), documentId, name: String(index) }),
  )
  const writers = clients.slice(0, 3)
  const auditorCookie = scenario.organiser.cookie()
  const random = createRandom(seed)

  await Promise.all(clients.map((client) => client.synced()))
  addParagraphs(writers[0]!.doc, paragraphs)
  await everyone(clients, (client) => client.doc.getXmlFragment('default').length >= paragraphs)

  let inFlight = 0
  let killedInFlight = 0
  for (let round = 1; round <= rounds; round++) {
    const typing = type(writers, random, 20 + random() * 380)
    await typing.done
    await workspace.kill()
    // What the server had sent before it was killed still arrives; only then is the account closed.
    await Promise.all(clients.map((client) => client.disconnected()))
    for (const client of clients) client.provider.disconnect()
    typing.stop()

    await workspace.restart()
    // Judged before anybody who still has the text in memory can bring it back: what the log holds, and what
    // somebody gets who never had the text.
    const stored = tokensInText(await scenario.draft())
    const given = await readTokens(workspace.url, auditorCookie, documentId)
    for (const [index, { seen, acked }] of clients.entries()) {
      expect(missing(seen, stored), `seen by ${index}, gone after kill ${round}`).toEqual([])
      expect(missing(acked, stored), `acked to ${index}, gone after kill ${round}`).toEqual([])
      expect(
        missing(new Set([...seen, ...acked]), given),
        `stored, not given to who joins after kill ${round}`,
      ).toEqual([])
    }
    const unacked = writers.reduce((count, { written, acked }) => count + written.length - acked.size, 0)
    inFlight += unacked
    if (unacked > 0) killedInFlight += 1

    for (const client of clients) client.provider.connect()
    await Promise.all(clients.map((client) => client.synced()))
  }

  await everyone(writers, ({ written, acked, probe }) => {
    probe()
    return acked.size === written.length
  })
  const all = new Set(writers.flatMap(({ written }) => written))
  await everyone(clients, ({ doc }) => tokensIn(doc).size === all.size)
  const [first, ...others] = clients.map(({ doc }) => doc.getXmlFragment('default').toString())
  for (const other of others) expect(other).toBe(first)
  expect(missing(all, tokensInText(await scenario.draft()))).toEqual([])

  // A run that never met the server in the middle of something would prove nothing.
  expect(killedInFlight).toBeGreaterThan(rounds / 5)
  const seen = new Set(clients.flatMap((client) => [...client.seen])).size
  const summary = `${rounds} kills (seed ${seed}): ${all.size} tokens written, ${seen} seen by others, all ${all.size} acked in the end; ${inFlight} were unacked at ${killedInFlight} of the kills; lost: none`
  console.log(summary)
  test.info().annotations.push({ type: 'kills', description: summary })
  for (const client of clients) client.close()
}

/** Everybody types for `duration` ms, and goes on until stopped: the server dies under their hands. */
function type(writers: readonly TokenClient[], random: () => number, duration: number) {
  const stopped = new AbortController()
  for (const writer of writers) {
    void (async () => {
      while (!stopped.signal.aborted) {
        writer.write(Math.floor(random() * paragraphs))
        await pause(2 + random() * 12)
      }
    })()
  }
  return { done: pause(duration), stop: () => stopped.abort() }
}

/** What somebody who never had the text finds on the server. */
async function readTokens(url: string, cookie: string, documentId: string): Promise<Set<string>> {
  const auditor = createWireClient({ url, cookie, documentId })
  await auditor.synced()
  const tokens = tokensIn(auditor.doc)
  auditor.close()
  return tokens
}

const missing = (promised: Set<string>, there: Set<string>) => [...promised].filter((token) => !there.has(token))

async function everyone(clients: readonly TokenClient[], is: (client: TokenClient) => boolean): Promise<void> {
  await expect.poll(() => clients.every(is), { timeout: 30_000, intervals: [50] }).toBe(true)
}
