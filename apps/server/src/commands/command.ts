import type { Environment } from '../parse-config.ts'

/** What a command may touch of the world around the process. */
export type Surroundings = {
  env: Environment
  workingFolder: string
  /** A line on standard output. */
  print(this: void, line: string): void
  readStandardInput(this: void): Promise<string>
}

/** What a command left running; the process lives until this is called and done. */
export type Stop = () => Promise<void>

/** One operator command: `plenum <name> …`. */
export type Command = {
  /** What follows `plenum`, one or two words. */
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What `--help` prints. */
  help: string
  /** Returns null when all is done. Throws a StartError for whatever the operator should read as one sentence. */
  run(args: readonly string[], surroundings: Surroundings): Promise<Stop | null>
}
