import { start } from './commands/start.ts'
import { runCommand } from './commands/run-command.ts'
import { processSurroundings } from './commands/process-surroundings.ts'

process.exitCode = await runCommand(start, process.argv.slice(2), processSurroundings(process), console.error)
