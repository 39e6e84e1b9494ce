import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { rootFolder } from './root-folder.ts'

export type CommandResult = { code: number; output: string }

type Options = {
  env?: Record<string, string | undefined>
  /** Show what it prints while it runs, rather than hand it back. */
  live?: boolean
  /** Milliseconds after which it is ended and counts as failed. */
  limit?: number
}

/**
 * Runs a program from the root of the repository with the tools of the workspace first on the path. Never throws: a
 * program that is not there or was ended by a signal has code -1.
 */
export function runCommand(command: string, args: readonly string[], options: Options = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: rootFolder,
      env: { ...process.env, ...toolEnv(), ...options.env },
      stdio: options.live === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      ...(options.limit !== undefined && { timeout: options.limit }),
    })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', (error) => resolve({ code: -1, output: `${output}\n${error.message}` }))
    child.on('close', (code, signal) => {
      resolve({ code: code ?? -1, output: signal === null ? output : `${output}\nended by ${signal}` })
    })
  })
}

const toolFolders = ['node_modules/.bin', 'apps/e2e/node_modules/.bin'].map((folder) => join(rootFolder, folder))

function toolEnv(): Record<string, string> {
  const path = [...toolFolders, dirname(process.execPath), process.env['PATH'] ?? '']
  return { PATH: path.join(delimiter), TURBO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' }
}
