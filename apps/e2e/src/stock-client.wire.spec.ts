import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import * as Y from 'yjs'
import { createScenario } from './scenario.ts'
import { createWireClient } from './wire-client.ts'
import { startWorkspace } from './workspace.ts'

/** A stock client drops a connection on which no data frame came for 30 s; twice that, and some more. */
const idle = 66_000

test('a stock y-websocket client stays in sync for more than a minute without reconnecting, and edits arrive', async () => {
  test.setTimeout(180_000)
  const workspace = await startWorkspace()
  try {
    const scenario = await createScenario(workspace, 'Stock client')
    const { documentId } = scenario
    const [anna, bram] = await Promise.all([scenario.join('Anna', 'editor'), scenario.join('Bram', 'editor')])
    const clients = [anna, bram].map(({ api }) =>
      createWireClient({ url: workspace.url, cookie: api.cookie(), documentId }),
    )
    const [first, second] = clients as [(typeof clients)[0], (typeof clients)[0]]
    const events: string[] = []
    const notUnderstood: unknown[] = []
    const logError = console.error
    console.error = (...words: unknown[]) => notUnderstood.push(words)
    await Promise.all(clients.map((client) => client.synced()))
    for (const { provider } of clients) {
      provider.on('status', ({ status }: { status: string }) => events.push(status))
      provider.on('connection-close', (event) => events.push(`closed ${event?.code ?? 'by the client'}`))
    }

    await pause(idle)
    expect(events, 'nothing happened to either connection').toEqual([])
    expect(clients.map(({ provider }) => provider.synced)).toEqual([true, true])
    console.error = logError
    expect(notUnderstood, 'the server sent nothing that a stock client does not know').toEqual([])

    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('Written after a minute of silence.')])
    first.doc.getXmlFragment('default').insert(0, [paragraph])
    await expect
      .poll(() => second.doc.getXmlFragment('default').toString())
      .toContain('Written after a minute of silence.')
    expect(await scenario.draft()).toContain('Written after a minute of silence.')
    for (const client of clients) client.close()
  } finally {
    await workspace.close()
  }
})

test('a stock client without a session is refused for good, and one without a right to the draft as well', async () => {
  const workspace = await startWorkspace()
  try {
    const mine = await createScenario(workspace, 'Mine')
    const theirs = await createScenario(workspace, 'Theirs')
    const stranger = await theirs.join('Stranger', 'editor')
    const refusedWith = (cookie: string) =>
      new Promise<number>((resolve) => {
        const client = createWireClient({ url: workspace.url, cookie, documentId: mine.documentId })
        client.provider.on('closed', ({ code }: { code: number }) => {
          client.close()
          resolve(code)
        })
      })
    expect(await refusedWith('')).toBe(4401)
    // Never tells that it exists.
    expect(await refusedWith(stranger.api.cookie())).toBe(4404)
  } finally {
    await workspace.close()
  }
})
