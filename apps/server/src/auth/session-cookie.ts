import type { Config } from '../config.ts'

/**
 * `__Host-` makes browsers insist on Secure, Path=/ and no Domain, so that no sibling host can plant a session. It
 * needs https; on plain http (a trial on loopback) the name goes without it.
 */
export function cookieName(config: Pick<Config, 'url'>): string {
  return isHttps(config) ? '__Host-plenum-session' : 'plenum-session'
}

/** The token in a `Cookie` header, or null. A token is base64url, so there is nothing to decode. */
export function readSessionCookie(config: Pick<Config, 'url'>, header: string | undefined): string | null {
  const prefix = `${cookieName(config)}=`
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
  const token = pair?.slice(prefix.length) ?? ''
  return /^[\w-]{43}$/.test(token) ? token : null
}

/**
 * The `Set-Cookie` value for a session that can live for so many milliseconds at most. A duration, not a date: a device
 * whose clock is wrong would throw the session away at once, or never.
 */
export function sessionCookie(config: Pick<Config, 'url'>, token: string, livesFor: number): string {
  const attributes = ['Path=/', `Max-Age=${Math.max(0, Math.floor(livesFor / 1000))}`, 'HttpOnly', 'SameSite=Lax']
  if (isHttps(config)) attributes.push('Secure')
  return `${cookieName(config)}=${token}; ${attributes.join('; ')}`
}

/** The `Set-Cookie` value that makes a browser forget the session. */
export function noSessionCookie(config: Pick<Config, 'url'>): string {
  return sessionCookie(config, '', 0)
}

function isHttps(config: Pick<Config, 'url'>): boolean {
  return config.url.startsWith('https:')
}
