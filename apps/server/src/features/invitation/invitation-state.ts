import type { Invitation } from '@plenum/schema/api/member'
import { AppError } from '../../app-error.ts'

/** When what happened to an invitation, in milliseconds since 1970. */
export type InvitationTimes = { acceptedAt: number | null; revokedAt: number | null; expiresAt: number }

/** Invariant: at most one person ever accepts; what was accepted stays accepted, also after it would have expired. */
export function invitationState(times: InvitationTimes, now: number): Invitation['state'] {
  if (times.acceptedAt !== null) return 'accepted'
  if (times.revokedAt !== null) return 'revoked'
  return times.expiresAt <= now ? 'expired' : 'open'
}

/** Refuses with the code that says why the link no longer works. */
export function requireOpen(state: Invitation['state']): void {
  switch (state) {
    case 'open':
      return
    case 'accepted':
      throw new AppError('link-used', 'This invitation was accepted already. If it was you, sign in.')
    case 'revoked':
      throw new AppError('link-revoked', 'This invitation was withdrawn. Ask whoever sent it for a new one.')
    case 'expired':
      throw new AppError('link-expired', 'This invitation has expired. Ask whoever sent it for a new one.')
  }
}
