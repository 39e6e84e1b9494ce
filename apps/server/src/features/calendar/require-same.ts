import { AppError } from '../../app-error.ts'

/** Refuses with 'changed-meanwhile', and the record as it is, what was made of another revision than there is now. */
export function requireSame(current: { revision: number }, read: number): void {
  if (read === current.revision) return
  throw new AppError('changed-meanwhile', 'Somebody else has changed this meanwhile.', undefined, undefined, current)
}
