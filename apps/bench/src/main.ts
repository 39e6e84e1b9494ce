import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArguments } from './parse-arguments.ts'
import { summarize } from './report/summarize.ts'
import { table } from './report/table.ts'
import { endEarly } from './run/end-early.ts'
import { createEndings } from './run/endings.ts'
import type { Figure, Scenario } from './run/scenario.ts'
import { threadsPanel } from './scenarios/threads-panel.ts'
import { threadsServer } from './scenarios/threads-server.ts'
import { threadsTyping } from './scenarios/threads-typing.ts'
import { versionsServer } from './scenarios/versions-server.ts'

const scenarios: Scenario[] = [threadsTyping, threadsPanel, threadsServer, versionsServer]

const usage = `Measures the running server and the built pages: medians of several runs, and how far these lie apart.

  npx -y pnpm@12 bench [scenario …] [--runs N] [--json] [--chromium PATH]

${scenarios.map(({ name, title }) => `  ${name.padEnd(16)} ${title}`).join('\n')}
`

/** What is read by people goes to stderr while it runs, so that stdout is the result alone. */
const note = (words: string): void => void process.stderr.write(`${words}\n`)
const print = (words: string): void => void process.stdout.write(`${words}\n`)

async function measure({ name, run }: Scenario, options: { runs: number; chromium: string | null }): Promise<Figure[]> {
  const endings = createEndings()
  const takeBack = endEarly(endings, note)
  try {
    return await run({ ...options, endings, note: (words) => note(`${name}: ${words}`) })
  } finally {
    await endings.end()
    takeBack()
  }
}

/** @returns the exit code: 1 when something could not be measured, 0 also when a target is missed */
async function main(args: readonly string[]): Promise<number> {
  const given = parseArguments(
    args,
    scenarios.map(({ name }) => name),
  )
  if (given.kind === 'help') {
    print(usage)
    return 0
  }
  if (given.kind === 'wrong') {
    note(`${given.why}\n\n${usage}`)
    return 2
  }
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    node: process.version,
    load: loadavg()[0] ?? 0,
  }
  if (!given.json) {
    const { cpu, cores, node, load } = machine
    print(`${cores} × ${cpu}, Node ${node}, load ${load.toFixed(1)} at the start\n`)
  }
  const measured: object[] = []
  let failures = 0
  for (const scenario of scenarios.filter(({ name }) => given.names.includes(name))) {
    const { name, title } = scenario
    try {
      const figures = await measure(scenario, given)
      if (!given.json) print(`${table(scenario, figures)}\n`)
      measured.push({ name, title, figures: figures.map((figure) => ({ ...figure, ...summarize(figure) })) })
    } catch (error) {
      failures += 1
      const why = error instanceof Error ? error.message : String(error)
      note(`${name} could not be measured: ${error instanceof Error ? (error.stack ?? why) : why}`)
      measured.push({ name, title, failed: why })
    }
  }
  if (given.json) print(JSON.stringify({ machine, scenarios: measured }, null, 2))
  return failures === 0 ? 0 : 1
}

// Each connection to the server listens for the end of the process.
process.setMaxListeners(100)
process.exitCode = await main(process.argv.slice(2))
