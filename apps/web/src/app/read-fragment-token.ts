/** The token in a link's fragment (which no server and no log gets to see), or null when there is none. */
export function readFragmentToken(hash: string): string | null {
  const token = hash.replace(/^#/, '')
  return /^[\w.~-]{20,200}$/.test(token) ? token : null
}
