import { AppError } from '../app-error.ts'
import { loadExample } from '../features/example/load-example.ts'
import { parseConfig } from '../parse-config.ts'
import type { ServerDeps } from '../server-deps.ts'
import { StartError } from '../start-error.ts'
import type { Command } from './command.ts'
import { openDeps } from './open-deps.ts'
import { parseArguments } from './parse-arguments.ts'

export const exampleLoadCommand: Command = {
  name: 'example load',
  summary: 'Load the example programme with its accounts',
  help: `Usage: plenum example load [--organiser <address>]

Loads the example programme and the accounts organiser@example.org, editor@…, editor2@…, reviewer@…, partner@… and
observer@example.org. Their password is PLENUM_EXAMPLE_PASSWORD, or random and printed.

  --organiser   an account that becomes an organiser of it too; when left out, organiser@example.org may also open
                programmes here`,
  async run(args, { env, workingFolder, print }) {
    const { organiser } = parseArguments(args, { organiser: { type: 'string' } })
    const { deps, close } = await openDeps(parseConfig(env, workingFolder))
    try {
      const organiserId = organiser === undefined ? null : await personWith(deps, organiser)
      const { accounts, password } = await loadExample(deps, { organiserId })
      print(`The example programme is loaded. Sign in at ${deps.config.url}/sign-in as`)
      for (const { email } of accounts) print(`  ${email}`)
      print(`Password: ${deps.config.examplePassword === null ? password : 'that of PLENUM_EXAMPLE_PASSWORD'}`)
      return null
    } catch (error) {
      if (error instanceof AppError) throw new StartError(error.message)
      throw error
    } finally {
      await close()
    }
  },
}

async function personWith({ db }: ServerDeps, email: string): Promise<string> {
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  if (person === undefined) throw new StartError(`Nobody here has the address ${email}.`)
  return person.id
}
