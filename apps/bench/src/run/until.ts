import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds after which what has not come does not come. */
const patience = 120_000

/** Looks again and again until it is so; throws with what was waited for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patience
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`)
    await pause(50)
  }
}
