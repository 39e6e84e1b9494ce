import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashSecretToken, newSecretToken } from '../auth/secret-token.ts'
import type { Config } from '../config.ts'
import { loadExample } from '../features/example/load-example.ts'
import { parseConfig } from '../parse-config.ts'
import type { ServerDeps } from '../server-deps.ts'
import type { Command } from './command.ts'
import { parseArguments } from './parse-arguments.ts'
import { serve } from './serve.ts'

const month = 30 * 24 * 60 * 60 * 1000

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Serve the example programme from a folder that is thrown away at the end',
  help: `Usage: plenum demo

Starts a server with the example programme in a fresh temporary folder and prints a sign-in link for each role. The
links work as often as you like. Everything is removed when it stops. PORT, HOST and PLENUM_URL count as usual;
DATABASE_URL and PLENUM_DATA do not.`,
  async run(args, { env, workingFolder, print }) {
    parseArguments(args, {})
    const asked = parseConfig(env, workingFolder)
    const dataFolder = await mkdtemp(join(tmpdir(), 'plenum-demo-'))
    const config: Config = { ...asked, dataFolder, databaseUrl: null }
    const remove = () => rm(dataFolder, { recursive: true, force: true })
    try {
      const links: string[] = []
      const { stop } = await serve(config, async (deps) => {
        links.push(...(await loadWithLinks(deps)))
      })
      print('')
      print(`  Plenum answers at ${config.url} with the example programme.`)
      print('  Open one of these to be somebody; each in a window of its own to be several:')
      print('')
      for (const link of links) print(`  ${link}`)
      print('')
      print(`  All of it is in ${dataFolder} and is removed at the end (Ctrl+C).`)
      print('')
      return async () => {
        await stop()
        await remove()
      }
    } catch (error) {
      await remove()
      throw error
    }
  },
}

/** A link that may be used again and again for each account: reloading a page must not end a demonstration. */
async function loadWithLinks(deps: ServerDeps): Promise<string[]> {
  const { accounts } = await loadExample(deps, { organiserId: null })
  const rows = accounts.map((account) => ({ ...account, token: newSecretToken() }))
  await deps.db
    .insertInto('sign_in_link')
    .values(
      rows.map(({ personId, token }) => ({
        token_hash: hashSecretToken(token),
        person_id: personId,
        expires_at: deps.clock.now() + month,
        used_at: null,
        reusable: 1 as const,
      })),
    )
    .execute()
  return rows.map(({ role, token }) => `${role.padEnd(10)} ${deps.config.url}/sign-in/link#${token}`)
}
