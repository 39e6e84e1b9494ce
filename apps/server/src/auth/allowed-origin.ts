import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../config.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a request that changes something, or opens a socket, comes from this server's own pages or from no page at
 * all (docs/decisions: Origin). Browsers name the page's origin on every such request; a client that is no browser
 * names none and cannot be tricked into sending somebody else's cookie.
 */
export function isAllowedOrigin(config: Pick<Config, 'url'>, headers: IncomingHttpHeaders): boolean {
  const { origin } = headers
  if (origin !== undefined) return allowedOrigins(config).includes(origin)
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** The public origin; on a trial over loopback each name of loopback, since people type any of them. */
function allowedOrigins(config: Pick<Config, 'url'>): string[] {
  const { origin, protocol, hostname, port } = new URL(config.url)
  if (!loopback.includes(hostname)) return [origin]
  return loopback.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`)
}
