/** Somebody who has this text open, as the server says it in awareness `user`. */
export type PresentPerson = { personId: string; name: string; partner: string; colour: number }

/** Null when an awareness state names nobody: it is not from this server. */
export function readPerson(user: unknown): PresentPerson | null {
  if (typeof user !== 'object' || user === null) return null
  const { personId, name, partner, colour } = user as Record<string, unknown>
  if (typeof personId !== 'string' || typeof name !== 'string') return null
  return {
    personId,
    name,
    partner: typeof partner === 'string' ? partner : '',
    colour: Number.isInteger(colour) ? (colour as number) : 0,
  }
}
