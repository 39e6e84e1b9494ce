import type { Endings } from './endings.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ends everything also when the run is broken off or breaks where nobody catches it: no server and no browser outlives
 * it. Returns what takes this back.
 */
export function endEarly(endings: Endings, note: (words: string) => void): () => void {
  const leave = (code: number): void => void endings.end().finally(() => process.exit(code))
  const onSignal = (): void => leave(130)
  const onError = (error: Error): void => {
    note(error.stack ?? error.message)
    leave(1)
  }
  for (const signal of signals) process.once(signal, onSignal)
  process.once('uncaughtException', onError)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
    process.off('uncaughtException', onError)
  }
}
