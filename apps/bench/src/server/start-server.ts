import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Endings } from '../run/endings.ts'
import { freePort } from './free-port.ts'

/** A server as an operator starts it, over an empty data folder that goes with it. */
export type RunningServer = {
  url: string
  /** Of the one-time link that makes the first organiser. */
  setUpToken: string
}

const main = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))

/** Milliseconds that a server has to close before it is killed. */
const patience = 15_000

/** Resolves when it answers; throws with what it printed when it ends instead. */
export async function startServer(endings: Endings): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  endings.add(() => rmSync(dataFolder, { recursive: true, force: true }))
  const port = await freePort()
  // Nothing of the environment: what somebody has set for their own server is no part of what is measured.
  const child = spawn(process.execPath, [main], {
    env: { PORT: String(port), PLENUM_DATA: dataFolder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null
  endings.add(async () => {
    if (!isRunning()) return
    child.kill('SIGTERM')
    const last = setTimeout(() => child.kill('SIGKILL'), patience)
    await gone
    clearTimeout(last)
  })

  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  while (!(await isReady(url))) {
    if (!isRunning()) throw new Error(`the server ended before it was ready:\n${output}`)
    await pause(50)
  }
  const setUpToken = /\/set-up#([\w-]+)/.exec(output)?.[1]
  if (setUpToken === undefined) throw new Error(`the server printed no set-up link:\n${output}`)
  return { url, setUpToken }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
