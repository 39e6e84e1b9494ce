/** How many of what a check looked at passed, failed, or could not be looked at here. */
export type Tally = { passed: number; failed: number; skipped: number }

/** One section of the run. `run` prints what a reader needs and never throws for what it checks. */
export type Check = { name: string; run: () => Promise<Tally> }

export const onePassed: Tally = { passed: 1, failed: 0, skipped: 0 }
export const oneFailed: Tally = { passed: 0, failed: 1, skipped: 0 }

/** A check that is not a test: it passes or it names what is wrong. */
export function findings(problems: readonly string[], whenClean: string): Tally {
  if (problems.length === 0) {
    console.log(whenClean)
    return onePassed
  }
  for (const problem of problems) console.log(`  ✗ ${problem}`)
  return oneFailed
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
