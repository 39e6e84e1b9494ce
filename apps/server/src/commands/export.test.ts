import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqliteDatabase } from '../adapters/sqlite-database.ts'
import { operatorCommands } from './operator-commands.ts'
import { runCli } from './run-cli.ts'

let folder: string
let themeId = ''
let versionId = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-export-'))
  expect((await plenum(['example', 'load'])).code).toBe(0)
  const { db } = openSqliteDatabase(join(folder, 'plenum.sqlite'))
  const link = await db
    .selectFrom('proof_link')
    .innerJoin('version', 'version.id', 'proof_link.version_id')
    .select(['version.id', 'version.theme_id'])
    .executeTakeFirstOrThrow()
  themeId = link.theme_id
  versionId = link.id
  await db.destroy()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function plenum(words: string[]) {
  const lines: string[] = []
  const surroundings = {
    env: { PLENUM_DATA: folder },
    workingFolder: folder,
    print: (line: string) => void lines.push(line),
    readStandardInput: async () => '',
  }
  const code = await runCli(operatorCommands, words, surroundings, (line) => void lines.push(line))
  return { code, said: lines.join('\n') }
}

describe('plenum export --proof', () => {
  it('writes the proof of a version, which plenum verify accepts', async () => {
    const { code, said } = await plenum(['export', '--proof', versionId])
    const file = join(folder, `plenum-proof-${versionId}.json`)
    expect([code, said]).toEqual([0, `The proof is in ${file}`])
    expect((await plenum(['verify', file])).code).toBe(0)
    const text = readFileSync(file, 'utf8')
    writeFileSync(join(folder, 'changed.json'), text.replace('Slottekst', 'Slottexst'))
    expect((await plenum(['verify', 'changed.json'])).code).toBe(1)
  })

  it('takes the newest of a theme, into the file that is named', async () => {
    expect((await plenum(['export', '--proof', themeId, '--out', 'final.json'])).code).toBe(0)
    expect((await plenum(['verify', 'final.json'])).code).toBe(0)
    const again = await plenum(['export', '--proof', themeId, '--out', 'final.json'])
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('There is a file')])
  })

  it('says what it needs, and what there is not', async () => {
    expect(await plenum(['export'])).toEqual({ code: 2, said: expect.stringContaining('--proof') })
    expect(await plenum(['export', '--proof', 'nothing'])).toEqual({
      code: 1,
      said: expect.stringContaining('nothing'),
    })
    const nowhere = await plenum(['export', '--proof', versionId, '--out', 'no/such/folder.json'])
    expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringMatching(/cannot be written \(ENOENT\)/)])
  })
})
