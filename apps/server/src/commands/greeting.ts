import type { Config } from '../config.ts'

const everywhere = ['0.0.0.0', '::']
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** What a server says on standard output once it answers: where, what to do first, and what to mind. */
export function greeting(config: Config, setUpLink: string | null): string[] {
  const store = config.databaseUrl === null ? config.dataFolder : `${config.dataFolder} and PostgreSQL`
  const lines = ['', `  Plenum answers at ${config.url}`, `  Its data is in ${store}`]
  if (setUpLink !== null) {
    lines.push('', '  Nobody is in charge yet. Make the first organiser with this link; it works once,')
    lines.push('  and every start prints a new one:', '', `  ${setUpLink}`)
  }
  for (const warning of warnings(config)) lines.push('', `  ${warning}`)
  return [...lines, '']
}

function warnings({ host, url, redisUrl }: Config): string[] {
  const { protocol, hostname } = new URL(url)
  const isLocal = loopback.includes(hostname)
  return [
    ...(isLocal && everywhere.includes(host)
      ? ['Other machines may connect, but only pages of this address may write: set PLENUM_URL to the one people use.']
      : []),
    ...(protocol === 'http:' && !isLocal
      ? ['Passwords and texts travel in the clear: put a proxy with https in front, and set PLENUM_URL to its address.']
      : []),
    ...(redisUrl === null ? [] : ['Not used by this version yet: REDIS_URL']),
  ]
}
