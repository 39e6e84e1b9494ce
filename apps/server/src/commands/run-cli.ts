import type { Command, Surroundings } from './command.ts'
import { runCommand } from './run-command.ts'

/** Picks the command that the arguments begin with and runs it; returns the exit code. */
export async function runCli(
  commands: readonly Command[],
  args: readonly string[],
  surroundings: Surroundings,
  printError: (this: void, line: string) => void,
): Promise<number> {
  const command = commands.find(({ name }) => `${args.join(' ')} `.startsWith(`${name} `))
  if (command !== undefined) {
    return runCommand(command, args.slice(command.name.split(' ').length), surroundings, printError)
  }
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(14)} ${summary}`)
  const usage = ['Usage: plenum <command> [options]', '', ...list, '', 'plenum <command> --help says more.'].join('\n')
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h') {
    surroundings.print(usage)
    return 0
  }
  printError(`There is no command "${args.join(' ')}".\n\n${usage}`)
  return 2
}
