import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '@plenum/schema/api/session'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../test/free-port.ts'
import { type Program, runProgram } from '../test/program.ts'

let folder: string
let programs: Program[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-cli-'))
  programs = []
})
afterEach(async () => {
  for (const program of programs) program.process.kill('SIGKILL')
  await Promise.all(programs.map((program) => program.ended))
  rmSync(folder, { recursive: true })
})

function launch(entry: 'cli.ts' | 'main.ts', command: string, env: Record<string, string> = {}): Program {
  const words = command === '' ? [] : command.split(' ')
  const program = runProgram(entry, words, { PLENUM_DATA: folder, LOG_LEVEL: 'warn', ...env })
  programs.push(program)
  return program
}

async function post<Answer>(port: number, path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as Answer
}

test('a wrong command ends with exit code 2 and the list on standard error', async () => {
  const program = launch('cli.ts', 'user remove')
  expect(await program.ended).toBe(2)
  expect(program.stdout()).toBe('')
  expect(program.stderr()).toMatch(/^There is no command "user remove"\.\n\nUsage: plenum/)
})

test('a person who was added can sign in; while the server runs nobody can be added', async () => {
  const added = launch('cli.ts', 'user add --email An@Example.org --name An --language fr --organiser')
  expect(await added.ended).toBe(0)
  const password = /Password: (\S{20})/.exec(added.stdout())?.[1]
  const port = await freePort()
  const server = launch('main.ts', '', { PORT: String(port) })
  await server.says(/Plenum answers/)
  expect(server.stdout()).not.toContain('/set-up#')
  const session = await post<Session>(port, '/api/session', { email: 'an@example.org', password })
  expect(session.person).toMatchObject({ name: 'An', language: 'fr', mayCreateProgrammes: true })
  const busy = launch('cli.ts', 'user add --email cy@example.org --name Cy')
  expect(await busy.ended).toBe(1)
  expect(busy.stderr()).toMatch(/^Another Plenum is running on the data folder/)
})

test('a demonstration has a link for each role that works again and again, and leaves nothing behind', async () => {
  const port = await freePort()
  const program = launch('cli.ts', 'demo', { PORT: String(port), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  const [, demoFolder = ''] = await program.says(/All of it is in (\S+)/)
  const links = [...program.stdout().matchAll(/(\w+) +(http:\/\/127\.0\.0\.1:\d+\/sign-in\/link)#([\w-]{43})/g)]
  expect(links.map(([, role]) => role)).toEqual(['organiser', 'editor', 'editor2', 'reviewer', 'partner', 'observer'])
  for (const [, role, , token] of [...links, ...links]) {
    const session = await post<Session>(port, '/api/session/link', { token })
    expect(session.person.email).toBe(`${role}@example.org`)
  }
  expect(await (await fetch(`http://127.0.0.1:${port}/api/setup`)).json()).toEqual({ needed: false })
  expect(existsSync(demoFolder)).toBe(true)
  program.process.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(existsSync(demoFolder)).toBe(false)
  expect(existsSync(join(folder, 'plenum.sqlite'))).toBe(false)
})
