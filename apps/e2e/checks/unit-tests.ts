import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check, Tally } from './check.ts'
import { runCommand } from './run-command.ts'

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: unknown[] }[]
}

/** Every Vitest project: packages, server, web. `databaseUrl` is where their PostgreSQL is, or null. */
export function unitTests(databaseUrl: string | null): Check {
  return {
    name: 'unit tests',
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'plenum-unit-'))
      const file = join(folder, 'report.json')
      try {
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
        const env = { PLENUM_TEST_POSTGRES_URL: databaseUrl ?? undefined }
        const { code, output } = await runCommand('vitest', ['run', ...reporters], { live: true, env })
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
  // A file that could not be loaded has no tests to count, and must not pass for that.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    // An error outside of any test fails the run although every test passed.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
