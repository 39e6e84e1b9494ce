import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findings, type Check } from './check.ts'
import { rootFolder } from './root-folder.ts'
import { runCommand } from './run-command.ts'

type Cruise = {
  modules: { source: string }[]
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
}

/** The arrows of `.dependency-cruiser.cjs`, and proof that it looked: it exits clean when it could read nothing. */
export const arrows: Check = {
  name: 'arrows',
  async run() {
    const { output } = await runCommand('depcruise', [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      '--progress',
      'none',
      'apps',
      'packages',
    ])
    const cruise = parse(output)
    if (cruise === null) return findings([output.trim()], '')
    const seen = new Set(cruise.modules.map((module) => module.source))
    const unseen = sourceFiles().filter((file) => !seen.has(file))
    return findings(
      [
        ...cruise.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
        ...unseen.map((file) => `not looked at: ${file}`),
      ],
      `${cruise.summary.totalCruised} modules, every arrow allowed`,
    )
  },
}

function parse(output: string): Cruise | null {
  try {
    return JSON.parse(output) as Cruise
  } catch {
    return null
  }
}

function sourceFiles(): string[] {
  return ['apps', 'packages'].flatMap((top) =>
    readdirSync(join(rootFolder, top)).flatMap((name) => {
      const folder = `${top}/${name}/src`
      return readdirSync(join(rootFolder, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
        .map((file) => `${folder}/${file}`)
    }),
  )
}
