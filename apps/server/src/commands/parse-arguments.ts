import { type ParseArgsConfig, parseArgs } from 'node:util'
import { codeOf } from './as-start-error.ts'
import { StartError } from '../start-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** The options of a command line. Throws a StartError (exit code 2) on anything that is not one of them. */
export function parseArguments<Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    if (!(error instanceof Error) || codeOf(error)?.startsWith('ERR_PARSE_ARGS') !== true) throw error
    throw new StartError(`${error.message} Try --help.`, 2)
  }
}
