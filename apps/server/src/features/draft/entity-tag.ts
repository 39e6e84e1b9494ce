/**
 * Whether an `If-None-Match` header names this entity tag (RFC 9110, 13.1.2). Weakly compared: a proxy that compressed
 * the answer may have made the tag weak.
 */
export function matchesEntityTag(ifNoneMatch: string | undefined, entityTag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const tags: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? []
  return tags.includes(entityTag)
}
