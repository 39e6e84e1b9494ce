import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Program = {
  process: ChildProcess
  stdout(): string
  stderr(): string
  /** Resolves when the process has ended, with its exit code, or -1 when a signal ended it. */
  ended: Promise<number>
  /** Resolves once standard output matches; throws with all output when the process ends before that. */
  says(pattern: RegExp): Promise<RegExpExecArray>
}

/** Runs `main.ts` or `cli.ts` as an operator does: Node on the source, nothing in the environment but what is given. */
export function runProgram(
  entry: 'main.ts' | 'cli.ts',
  args: readonly string[],
  env: Record<string, string>,
  input = '',
): Program {
  const file = fileURLToPath(new URL(`../src/${entry}`, import.meta.url))
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : -1))

  async function says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(stdout)
      if (found !== null) return found
      const more = once(child.stdout, 'data').then(() => true)
      if (!(await Promise.race([more, ended.then(() => false)]))) {
        throw new Error(`the process ended without saying ${pattern}:\n${stdout}${stderr}`)
      }
    }
  }

  return { process: child, stdout: () => stdout, stderr: () => stderr, ended, says }
}
