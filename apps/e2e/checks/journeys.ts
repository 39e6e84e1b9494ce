import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check, Tally } from './check.ts'
import type { Chromium } from './chromium.ts'
import { runCommand } from './run-command.ts'

type Report = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: { message?: string }[]
}

/** Playwright: several people in real browsers. Without a Chromium only what needs none. */
export function journeys(chromium: Chromium): Check {
  return {
    name: 'journeys',
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'plenum-journeys-'))
      const file = join(folder, 'report.json')
      try {
        const here = 'path' in chromium
        const env = { PLENUM_TEST_REPORT: file, PLENUM_TEST_CHROMIUM: here ? chromium.path : '' }
        const projects = here ? [] : ['--project=wire']
        const args = ['test', '--config', 'apps/e2e/playwright.config.ts', ...projects]
        const { code, output } = await runCommand('playwright', args, { live: true, env })
        if (output !== '') console.log(output)
        return tally(readReport(file), code)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}

function tally(report: Report | null, code: number): Tally {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  for (const { message } of report.errors) console.log(message ?? 'an error without a message')
  const failed = unexpected + flaky
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped }
}
