import closeWithGrace from 'close-with-grace'
import { StartError } from '../start-error.ts'
import type { Command, Surroundings } from './command.ts'

/** Longer than it takes to send everyone away and write what is on its way; shorter than a service manager waits. */
const graceful = 15_000

/**
 * Runs a command as a process: help, one sentence per error, exit code 0, 1 or 2. What it leaves running ends at
 * SIGINT, SIGTERM or an error that nobody caught.
 */
export async function runCommand(
  command: Command,
  args: readonly string[],
  surroundings: Surroundings,
  printError: (this: void, line: string) => void,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    surroundings.print(command.help)
    return 0
  }
  try {
    const stop = await command.run(args, surroundings)
    if (stop !== null) closeWithGrace({ delay: graceful, logger: { error: () => {} } }, endWith(stop, printError))
    return 0
  } catch (error) {
    printError(sentenceOf(error))
    return error instanceof StartError ? error.exitCode : 1
  }
}

function endWith(stop: () => Promise<void>, printError: (this: void, line: string) => void) {
  return async ({ err }: { err?: Error }): Promise<void> => {
    if (err !== undefined) printError(`Plenum ends because of an error that nobody caught:\n${sentenceOf(err)}`)
    await stop()
  }
}

/** A StartError is written for the operator; of anything else the stack says more than we could. */
function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
