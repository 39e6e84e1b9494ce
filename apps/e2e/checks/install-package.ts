import { existsSync } from 'node:fs'
import { runCommand } from './run-command.ts'

/** Whether this process may install packages of the distribution. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs a Debian package; returns what went wrong, or null. */
export async function installPackage(name: string): Promise<string | null> {
  console.log(`installing the distribution's package ${name} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const lists = await runCommand('apt-get', ['update', '-q'], { env, limit: 180_000 })
  if (lists.code !== 0) return lists.output.trim()
  const install = ['install', '-y', '-q', '--no-install-recommends', name]
  const { code, output } = await runCommand('apt-get', install, { env, limit: 420_000 })
  return code === 0 ? null : output.trim()
}
