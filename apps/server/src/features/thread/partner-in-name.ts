import type { ThreadVisibility } from '@plenum/schema/thread'
import { AppError } from '../../app-error.ts'
import type { ThreadContext } from './thread-context.ts'

/**
 * The partner in whose name a thread is begun: the one asked for, which must be one of the caller's; the first of them
 * by acronym when nothing is said; null for somebody without one. Refuses with 'bad-request' another's partner, and an
 * internal thread of nobody's organisation.
 */
export function partnerInName(
  { partners }: ThreadContext,
  wanted: string | null | undefined,
  visibility: ThreadVisibility,
): string | null {
  const partnerId = wanted === undefined ? (partners[0]?.id ?? null) : wanted
  if (partnerId !== null && !partners.some((partner) => partner.id === partnerId)) {
    throw refused('partnerId', 'is not a partner that you belong to')
  }
  if (visibility === 'organisation' && partnerId === null) {
    throw refused('visibility', 'needs a partner that you belong to')
  }
  return partnerId
}

function refused(path: string, message: string): AppError {
  return new AppError('bad-request', 'A thread is begun in the name of an organisation of your own.', [
    { path, message },
  ])
}
