import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { parseConfig } from '../parse-config.ts'
import { type Proof, proofOfVersion } from '../proof/proof-of-version.ts'
import { StartError } from '../start-error.ts'
import { codeOf } from './as-start-error.ts'
import type { Command } from './command.ts'
import { openDeps } from './open-deps.ts'
import { parseArguments } from './parse-arguments.ts'

const options = { proof: { type: 'string' }, out: { type: 'string' } } as const

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the proof of a final version into a file',
  help: `Usage: plenum export --proof <version or theme> [--out <file>]

Writes everything that it takes to check a final version without this server: its texts, the chain of final versions
with their signatures, and the audit log. "plenum verify" checks it.

  --proof   id of a version that was made final, or of a theme: then its newest one
  --out     where to; plenum-proof-<version>.json in this folder when left out. A file that is there is not replaced`,
  async run(args, { env, workingFolder, print }) {
    const given = parseArguments(args, options)
    const config = parseConfig(env, workingFolder)
    const wanted = given.proof?.trim() ?? ''
    if (wanted === '') throw new StartError('Say which version: --proof <version or theme>. Try --help.', 2)
    const { deps, close } = await openDeps(config)
    try {
      const proof = await proofOf(deps.db, wanted)
      const file = resolve(workingFolder, given.out ?? proof.name)
      await write(file, proof.text)
      print(`The proof is in ${file}`)
    } finally {
      await close()
    }
    return null
  },
}

async function proofOf(db: Kysely<Tables>, wanted: string): Promise<Proof> {
  const proof = await proofOfVersion(db, (await newestOfTheme(db, wanted)) ?? wanted)
  if (proof !== null) return proof
  throw new StartError(`There is no version or theme ${wanted} that was made final.`)
}

async function newestOfTheme(db: Kysely<Tables>, themeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('proof_link')
    .innerJoin('version', 'version.id', 'proof_link.version_id')
    .select('version.id')
    .where('version.theme_id', '=', themeId)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') throw new StartError(`There is a file ${file} already. Name another with --out.`)
    throw new StartError(`${file} cannot be written (${code ?? 'unknown reason'}).`)
  }
}
