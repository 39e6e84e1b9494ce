import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../test/free-port.ts'
import { type Program, runProgram } from '../test/program.ts'

let folder: string
let port: number
let programs: Program[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-start-'))
  port = await freePort()
  programs = []
})
afterEach(async () => {
  for (const program of programs) program.process.kill('SIGKILL')
  await Promise.all(programs.map((program) => program.ended))
  rmSync(folder, { recursive: true })
})

/** Starts the server on the folder, with what is given on top. */
function start(env: Record<string, string> = {}): Program {
  const program = runProgram('main.ts', [], { PORT: String(port), PLENUM_DATA: folder, LOG_LEVEL: 'warn', ...env })
  programs.push(program)
  return program
}

/** A start that has to fail: its exit code and the one thing it says. */
async function failure(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const program = start(env)
  return { code: await program.ended, said: program.stderr() }
}

const setUpLink = /http:\/\/127\.0\.0\.1:\d+\/set-up#[\w-]{43}/
const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)

describe('starting', () => {
  it('makes its folder, prints the address and the set-up link, answers, and ends when asked', async () => {
    const program = start({ PLENUM_DATA: join(folder, 'new', 'data') })
    const [link] = await program.says(setUpLink)
    expect(program.stdout()).toContain(`Plenum answers at http://127.0.0.1:${port}`)
    expect(link).toContain(`:${port}/set-up#`)
    expect((await get('/readyz')).status).toBe(200)
    expect(await (await get('/api/setup')).json()).toEqual({ needed: true })
    program.process.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(program.stderr()).toBe('')
    expect(readdirSync(join(folder, 'new', 'data'))).toContain('plenum.sqlite')
  })

  it('prints another link each time while nobody is in charge, and none after', async () => {
    const first = start()
    const [firstLink] = await first.says(setUpLink)
    first.process.kill('SIGINT')
    await first.ended
    const second = start()
    const [secondLink] = await second.says(setUpLink)
    expect(secondLink).not.toBe(firstLink)
    const setUp = (link: string) =>
      fetch(`http://127.0.0.1:${port}/api/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          token: link.split('#')[1],
          name: 'Odile',
          email: 'odile@example.org',
          password: 'a long pass phrase',
          language: 'nl',
        }),
      })
    expect((await setUp(firstLink)).status).toBe(404)
    expect((await setUp(secondLink)).status).toBe(201)
    second.process.kill('SIGTERM')
    await second.ended
    const third = start()
    await third.says(/Plenum answers at/)
    expect(third.stdout()).not.toMatch(setUpLink)
  })

  it('starts again on its data after kill -9', async () => {
    const first = start()
    await first.says(setUpLink)
    first.process.kill('SIGKILL')
    await first.ended
    await start().says(setUpLink)
  })
})

describe('a start that cannot be', () => {
  it('names every mistake of the configuration at once and exits 2', async () => {
    const { code, said } = await failure({ PORT: 'web', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://u:hunter2@db/x' })
    expect(code).toBe(2)
    expect(said).toMatch(/PORT must .*\n.*DATABASE_URL must .*\n.*LOG_LEVEL must /)
    expect(said).not.toMatch(/hunter2|\n {4}at /)
  })

  it('takes no arguments', async () => {
    const program = runProgram('main.ts', ['--port', '80'], {})
    programs.push(program)
    expect(await program.ended).toBe(2)
    expect(program.stderr()).toMatch(/--port.*Try --help/)
  })

  it('says that the port is taken, and lets go of the data', async () => {
    const first = start()
    await first.says(setUpLink)
    const other = join(folder, 'other')
    const { code, said } = await failure({ PLENUM_DATA: other })
    expect(code).toBe(1)
    expect(said).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that one, or set PORT to another number.\n`,
    )
    port = await freePort()
    await start({ PLENUM_DATA: other }).says(setUpLink)
  })

  it('says that another Plenum has the data folder, until that one ends', async () => {
    const first = start()
    await first.says(setUpLink)
    const second = { PORT: String(await freePort()) }
    const { code, said } = await failure(second)
    expect([code, said]).toEqual([
      1,
      `Another Plenum is running on the data folder ${folder}. Stop it first, or set PLENUM_DATA to another folder.\n`,
    ])
    expect((await get('/readyz')).status).toBe(200)
    first.process.kill('SIGKILL')
    await first.ended
    await start(second).says(setUpLink)
  })

  it('says that the data folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    const { code, said } = await failure({ PLENUM_DATA: join(folder, 'file', 'data') })
    expect(code).toBe(1)
    expect(said).toMatch(/^The data folder .*\/file\/data cannot be made or written to \(ENOTDIR\)\..*PLENUM_DATA/)
  })

  it('says that the data folder cannot be written to', async () => {
    mkdirSync(join(folder, 'locked'))
    chmodSync(join(folder, 'locked'), 0o500)
    // Root may write anywhere but in what the kernel makes up.
    const unwritable = process.getuid?.() === 0 ? '/proc' : join(folder, 'locked')
    const { code, said } = await failure({ PLENUM_DATA: unwritable })
    expect(code).toBe(1)
    expect(said).toMatch(/^The data folder \/\S+ cannot be made or written to \(SQLITE_CANTOPEN\)\./)
  })

  it('says that the database is of a newer program, and leaves it alone', async () => {
    const first = start()
    await first.says(setUpLink)
    first.process.kill('SIGTERM')
    await first.ended
    const database = new Sqlite(join(folder, 'plenum.sqlite'))
    database.exec(`insert into kysely_migration (name, timestamp) values ('0999-later', '')`)
    database.close()
    const { code, said } = await failure({})
    expect(code).toBe(1)
    expect(said).toMatch(/^The database was last used by a newer version of Plenum \(it has 0999-later/)
  })

  it('says that the database is not one', async () => {
    writeFileSync(join(folder, 'plenum.sqlite'), 'not a database, but long enough to look at '.repeat(50))
    const { code, said } = await failure({})
    expect([code, said]).toEqual([1, expect.stringMatching(/plenum\.sqlite is not a database\./)])
  })

  it('says that no PostgreSQL answers, without its password', async () => {
    const { code, said } = await failure({
      DATABASE_URL: `postgres://plenum:hunter2@127.0.0.1:${await freePort()}/plenum`,
    })
    expect(code).toBe(1)
    expect(said).toMatch(/^No PostgreSQL answers at 127\.0\.0\.1:\d+\/plenum\./)
    expect(said).not.toContain('hunter2')
  })

  it('says that this machine has no such address', async () => {
    const { code, said } = await failure({ HOST: '192.0.2.1' })
    expect([code, said]).toEqual([1, 'This machine has no address 192.0.2.1 to listen on. Set HOST to one it has.\n'])
  })
})
