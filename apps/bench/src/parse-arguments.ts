import { parseArgs } from 'node:util'

export type Arguments =
  | { kind: 'run'; names: string[]; json: boolean; runs: number; chromium: string | null }
  | { kind: 'help' }
  | { kind: 'wrong'; why: string }

/** @param known names of scenarios, all of which run when none is named */
export function parseArguments(given: readonly string[], known: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        runs: { type: 'string', default: '5' },
        chromium: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const unknown = positionals.find((name) => !known.includes(name))
    if (unknown !== undefined) return { kind: 'wrong', why: `there is no scenario ${unknown}` }
    const runs = /^\d{1,3}$/.test(values.runs) ? Number(values.runs) : 0
    if (runs < 1) return { kind: 'wrong', why: '--runs takes a number from 1 to 999' }
    const names = positionals.length === 0 ? [...known] : known.filter((name) => positionals.includes(name))
    return { kind: 'run', names, json: values.json, runs, chromium: values.chromium ?? null }
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) }
  }
}
