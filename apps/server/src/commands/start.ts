import { parseConfig } from '../parse-config.ts'
import type { Command } from './command.ts'
import { greeting } from './greeting.ts'
import { parseArguments } from './parse-arguments.ts'
import { serve } from './serve.ts'

/** What `main.ts` does; not in the list of operator commands. */
export const start: Command = {
  name: 'start',
  summary: 'Serve the workspace',
  help: 'Serves the workspace. Takes no arguments; the environment says how (README, "Configuration").',
  async run(args, { env, workingFolder, print }) {
    parseArguments(args, {})
    const config = parseConfig(env, workingFolder)
    const { setUpLink, stop } = await serve(config)
    for (const line of greeting(config, setUpLink)) print(line)
    return stop
  },
}
