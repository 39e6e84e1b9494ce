import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operatorCommands } from './operator-commands.ts'
import { runCli } from './run-cli.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-commands-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function plenum(command: string, env: Record<string, string> = {}, input = '') {
  let said = ''
  let complained = ''
  const surroundings = {
    env: { PLENUM_DATA: folder, ...env },
    workingFolder: folder,
    print(line: string) {
      said += `${line}\n`
    },
    readStandardInput: async () => input,
  }
  const words = command === '' ? [] : command.split(' ')
  const code = await runCli(operatorCommands, words, surroundings, (line) => {
    complained += `${line}\n`
  })
  return { code, said, complained }
}

const names = operatorCommands.map(({ name }) => name)

describe('plenum', () => {
  it.each(['', '--help', '-h'])('lists its commands at "%s"', async (asked) => {
    const { code, said } = await plenum(asked)
    expect(code).toBe(0)
    for (const name of ['user add', 'example load', 'migrate', 'export', 'verify', 'demo'])
      expect(said).toContain(`\n  ${name} `)
  })

  it.each(names)('%s has help', async (name) => {
    const { code, said } = await plenum(`${name} --help`)
    expect(code).toBe(0)
    expect(said).toContain(`Usage: plenum ${name}`)
  })

  it.each(['user', 'user remove', 'users add', 'backup', 'migrate --back', 'migrate now', 'demo --fast'])(
    'exits 2 at "%s"',
    async (wrong) => {
      const { code, said, complained } = await plenum(wrong)
      expect([code, said]).toEqual([2, ''])
      expect(complained).not.toMatch(/\n {4}at /)
    },
  )

  // `verify` needs none.
  it.each(names.filter((name) => name !== 'verify'))('%s exits 2 at a wrong configuration', async (name) => {
    const { code, complained } = await plenum(
      name === 'user add' ? 'user add --email an@example.org --name An' : name,
      { PORT: 'x' },
    )
    expect([code, complained]).toEqual([2, expect.stringMatching(/PORT must be/)])
  })
})

describe('plenum migrate', () => {
  it('says what it ran, and that there is nothing left to run', async () => {
    expect(await plenum('migrate')).toMatchObject({ code: 0, said: expect.stringMatching(/^Ran: 0001-foundation/) })
    expect(await plenum('migrate')).toMatchObject({ code: 0, said: 'The database is up to date.\n' })
  })
})

describe('plenum user add', () => {
  it('refuses an address that somebody has, however it is written', async () => {
    expect((await plenum('user add --email An@Example.org --name An')).code).toBe(0)
    const again = await plenum('user add --email an@example.org --name An')
    expect([again.code, again.complained]).toEqual([1, 'Somebody here already has this e-mail address.\n'])
  })

  it('names every mistake', async () => {
    const { code, complained } = await plenum('user add --email an --language es')
    expect([code, complained]).toEqual([2, expect.stringMatching(/--email must .*; --name must .*; --language must /)])
  })

  it('takes a password from standard input, and does not print it', async () => {
    const command = 'user add --email an@example.org --name An --password-stdin'
    const short = await plenum(command, {}, 'short\n')
    expect([short.code, short.complained]).toEqual([2, 'The password must have 12 to 200 characters.\n'])
    const long = await plenum(command, {}, 'typed by hand\n')
    expect([long.code, long.said]).toEqual([0, expect.not.stringMatching(/typed|Password/)])
  })
})

describe('plenum example load', () => {
  it('loads it once, and says who can sign in', async () => {
    const secret = { PLENUM_EXAMPLE_PASSWORD: 'example pass phrase' }
    const loaded = await plenum('example load', secret)
    expect([loaded.code, loaded.complained]).toEqual([0, ''])
    for (const name of ['organiser', 'editor', 'editor2', 'reviewer', 'partner', 'observer']) {
      expect(loaded.said).toContain(`  ${name}@example.org\n`)
    }
    expect(loaded.said).not.toContain('example pass phrase')
    const again = await plenum('example load', secret)
    expect([again.code, again.said]).toEqual([1, ''])
    expect(again.complained).not.toMatch(/\n {4}at /)
  })

  it('prints the password when it makes one up', async () => {
    expect((await plenum('example load')).said).toMatch(/\nPassword: \S{20}\n/)
  })

  it('knows whom to make its organiser, or says that it does not', async () => {
    const { code, complained } = await plenum('example load --organiser no@example.org')
    expect([code, complained]).toEqual([1, 'Nobody here has the address no@example.org.\n'])
    await plenum('user add --email an@example.org --name An')
    expect((await plenum('example load --organiser An@example.org')).code).toBe(0)
  })
})
