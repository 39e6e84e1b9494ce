import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A real server, started as an operator starts it. */
export type ServerProcess = {
  url: string
  pid: number
  /** What it has printed so far. */
  output(): string
  /** Sets the clock of a server that was started with one; its timers go on as they are. */
  setClock(now: number): Promise<void>
  /** kill -9: no last word, no flush. Resolves when it is gone. */
  kill(): Promise<void>
  /** As a service manager ends it. Resolves when it is gone. */
  stop(): Promise<void>
}

type Options = {
  dataFolder: string
  port: number
  env?: Record<string, string>
  /** Milliseconds since 1970 at which it begins; the real time when left out. */
  now?: number | undefined
}

const movedClock = new URL('./moved-clock.ts', import.meta.url).href
const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

/** Starts a server and waits until it says that it is ready. Throws with its output when it ends instead. */
export async function startServer({ dataFolder, port, env, now }: Options): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${port}`
  const moved = now === undefined ? [] : ['--import', movedClock]
  const child = spawn(process.execPath, [...moved, main], {
    env: {
      ...bareEnv(),
      PORT: String(port),
      PLENUM_DATA: dataFolder,
      LOG_LEVEL: 'info',
      ...(now !== undefined && { PLENUM_TEST_NOW: String(now) }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', ...(now === undefined ? [] : ['ipc' as const])],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const gone = once(child, 'exit')
  const running = () => child.exitCode === null && child.signalCode === null
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!running()) return
    child.kill(signal)
    await gone
  }

  while (!(await answers(`${url}/readyz`))) {
    if (!running()) throw new Error(`the server ended before it was ready:\n${output}`)
    await pause(30)
  }
  return {
    url,
    pid: child.pid ?? -1,
    output: () => output,
    async setClock(time) {
      const set = once(child, 'message')
      child.send(time)
      await set
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** None of the settings of whoever runs the tests. */
function bareEnv(): Record<string, string> {
  const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env
  return { PATH, HOME, LANG }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
