import { parseConfig } from '../parse-config.ts'
import type { Command } from './command.ts'
import { openDeps } from './open-deps.ts'
import { parseArguments } from './parse-arguments.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database up to this version without starting the server',
  help: `Usage: plenum migrate

Runs the migrations that the database has not seen yet. Starting the server does so as well; this is for doing it
first, and for seeing what it does. Forward only: take a backup before.`,
  async run(args, { env, workingFolder, print }) {
    parseArguments(args, {})
    const { migrated, close } = await openDeps(parseConfig(env, workingFolder))
    await close()
    print(migrated.length === 0 ? 'The database is up to date.' : `Ran: ${migrated.join(', ')}`)
    return null
  },
}
