import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from '../src/free-port.ts'

type Identity = { uid: number; gid: number }

/** The folder of the newest `initdb` and `postgres` on this machine. */
export function findPostgresBinaries(): string | null {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const folders = versions.toSorted((a, b) => Number(b) - Number(a)).map((name) => `/usr/lib/postgresql/${name}/bin`)
  const others = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/local/pgsql/bin']
  return [...folders, ...others].find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** A server of our own on the loopback, in a temporary folder that goes when it stops. Throws when it will not start. */
export async function startPostgres(binaries: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-postgres-'))
  const identity = unprivileged()
  if (identity !== null) chownSync(folder, identity.uid, identity.gid)
  const launch = (program: string, args: string[]) =>
    spawn(join(binaries, program), args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...identity })
  const data = join(folder, 'data')
  try {
    await finished(launch('initdb', [`--pgdata=${data}`, '-U', 'plenum', '-A', 'trust', '-E', 'UTF8', '-N']))
    const port = await freePort()
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off']
    const server = launch('postgres', ['-D', data, ...settings.flatMap((setting) => ['-c', setting])])
    const url = `postgres://plenum@127.0.0.1:${port}/postgres`
    await answers(server, url)
    return { url, stop: () => end(server, folder) }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** initdb and postgres refuse to run as root: whom to run them as, or null when this process may. */
function unprivileged(): Identity | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  const account = ['postgres:', 'nobody:'].flatMap((name) => accounts.filter((line) => line.startsWith(name)))[0]
  const [, , uid, gid] = account?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const output = collect(child)
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed: ${output.text()}`))))
  })
}

async function answers(server: ChildProcess, url: string): Promise<void> {
  const output = collect(server)
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${output.text()}`)
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    try {
      await client.connect()
      return
    } catch {
      await pause(100)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  server.kill('SIGKILL')
  throw new Error(`PostgreSQL did not answer: ${output.text()}`)
}

function collect(child: ChildProcess): { text: () => string } {
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-4000)))
  child.stderr?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-4000)))
  return { text: () => text.trim() }
}

/** SIGINT is its fast shutdown: connections are cut, everything ends. */
async function end(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, 'exit')
    server.kill('SIGINT')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
}
