/**
 * The path to return to after signing in, or undefined: only paths of this site, so that no link can lead away, and
 * none with a fragment, which may hold a token and would end up in a log as part of the query.
 */
export function readReturnPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^#]*$/.test(value)) return undefined
  return value.startsWith('/sign-') ? undefined : value
}
