import { operatorCommands } from './commands/operator-commands.ts'
import { processSurroundings } from './commands/process-surroundings.ts'
import { runCli } from './commands/run-cli.ts'

process.exitCode = await runCli(operatorCommands, process.argv.slice(2), processSurroundings(process), console.error)
