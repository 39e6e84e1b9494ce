import type { CDPSession, Page } from '@playwright/test'

/**
 * Milliseconds of processor time that a page's main thread has used, on all tasks and on scripts alone. Not of the clock:
 * what else the machine does meanwhile is no part of it.
 */
export type MainThread = { tasks: number; scripts: number }

/** @returns a function that reads it */
export async function mainThreadOf(page: Page): Promise<() => Promise<MainThread>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return { tasks: seconds('TaskDuration') * 1000, scripts: seconds('ScriptDuration') * 1000 }
  }
}
