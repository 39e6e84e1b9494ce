import { arrows } from './arrows.ts'
import { sum, type Check, type Tally } from './check.ts'
import { findChromium } from './chromium.ts'
import { commandCheck } from './command-check.ts'
import { journeys } from './journeys.ts'
import { licences } from './licences.ts'
import { findPostgres } from './postgres.ts'
import { unitTests } from './unit-tests.ts'
import { versions } from './versions.ts'

/**
 * Every check and test, cheap ones first; goes on after a failure, so that one run tells everything. The last line is
 * always `N passed, N failed`, with `, N skipped` when this machine lacked something. Exit code 0 or 1.
 */
async function runAll(): Promise<Tally> {
  const tallies: Tally[] = []
  const section = async (check: Check) => tallies.push(await runSection(check))

  await section(versions)
  await section(commandCheck('format', 'oxfmt', ['--check']))
  await section(commandCheck('lint', 'oxlint', ['--type-aware', '--max-warnings=0']))
  await section(commandCheck('types', 'turbo', ['run', 'types', '--continue=always', '--output-logs=errors-only']))
  await section(arrows)
  await section(commandCheck('unused code', 'knip', []))
  await section(licences)

  const postgres = await findPostgres()
  const stop = 'stop' in postgres ? postgres.stop : () => Promise.resolve()
  // Whoever ends the run early must not leave a database server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)))
  try {
    if ('missing' in postgres) tallies.push(lacking('PostgreSQL', postgres.missing))
    await section(unitTests('url' in postgres ? postgres.url : null))
  } finally {
    await stop()
  }

  await section(commandCheck('build', 'turbo', ['run', 'build', '--filter=@plenum/web', '--output-logs=errors-only']))
  const chromium = await findChromium()
  if ('missing' in chromium) tallies.push(lacking('Chromium', chromium.missing))
  await section(journeys(chromium))
  return sum(tallies)
}

/** A check that looked at nothing has not passed. */
async function runSection(check: Check): Promise<Tally> {
  console.log(`\n━━ ${check.name}`)
  const start = performance.now()
  const tally = await check.run().catch((error: unknown) => {
    console.log(error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const judged = tally.passed + tally.failed === 0 ? { ...tally, failed: 1 } : tally
  console.log(`   ${check.name}: ${describe(judged)} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return judged
}

/** Where everything should be there, what is missing fails; elsewhere it is said loudly and counted. */
function lacking(what: string, why: string): Tally {
  const fails = process.env['CI'] === 'true'
  console.log(`\n!! ${what} is missing: ${fails ? 'FAILED' : 'SKIPPED what needs it'}\n   ${why}`)
  return { passed: 0, failed: fails ? 1 : 0, skipped: fails ? 0 : 1 }
}

function describe({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const total = await runAll()
console.log(`\n${describe(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1
