import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SetUp } from '@plenum/schema/api/session'
import { createApiClient, type ApiClient } from './api-client.ts'
import { freePort } from './free-port.ts'
import { startServer, type ServerProcess } from './server-process.ts'

/** A server over a data folder of its own, which outlives the process. */
export type Workspace = {
  url: string
  dataFolder: string
  output(): string
  /** Sets the clock of a workspace that was started with one. */
  setClock(now: number): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
  /** On the same data and the same port, after `kill`. */
  restart(): Promise<void>
  /** The one-time link that the first start prints. */
  setUpLink(): string
  /** The first organiser, over HTTP; makes the account at the first call. */
  organiser(): Promise<ApiClient>
  /** Ends the process and removes the data. */
  close(): Promise<void>
}

export const organiserAccount = { name: 'Odile Organiser', email: 'odile@example.org', password: 'a long pass phrase' }
/** Of the accounts of the example programme (`organiser@example.org` and so on). */
export const examplePassword = 'example pass phrase'

export async function startWorkspace(options: { example?: boolean; now?: number } = {}): Promise<Workspace> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plenum-journey-'))
  const port = await freePort()
  let { now } = options
  const start = () => startServer({ dataFolder, port, env: { PLENUM_EXAMPLE_PASSWORD: examplePassword }, now })
  let server: ServerProcess = await start()
  const url = server.url
  const firstOutput = server
  let organiser: Promise<ApiClient> | null = null

  const setUpLink = () => {
    const link = /https?:\/\/\S+\/set-up#[\w-]+/.exec(firstOutput.output())?.[0]
    if (link === undefined) throw new Error(`no set-up link was printed:\n${firstOutput.output()}`)
    return link
  }

  async function setUp(): Promise<ApiClient> {
    const api = createApiClient(url)
    const token = setUpLink().split('#')[1] ?? ''
    const account: SetUp = { token, ...organiserAccount, language: 'en', example: options.example ?? false }
    await api.send('POST', '/api/setup', account)
    return api
  }

  return {
    url,
    dataFolder,
    output: () => server.output(),
    async setClock(time) {
      now = time
      await server.setClock(time)
    },
    kill: () => server.kill(),
    async restart() {
      await server.kill()
      server = await start()
    },
    setUpLink,
    organiser: () => (organiser ??= setUp()),
    async close() {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
