const protocols = new Set(['http:', 'https:', 'mailto:'])

/** UTF-16 units; longer addresses are not for reading by anyone. */
const maxLength = 4_000

/**
 * Whether a link may point there: absolute, http, https or mailto. Asks the platform's own URL parser, which drops the
 * tabs and line breaks that hide `javascript:` from a pattern.
 */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > maxLength) return false
  const url = URL.parse(href)
  return url !== null && protocols.has(url.protocol)
}
