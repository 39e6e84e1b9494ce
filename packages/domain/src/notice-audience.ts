import type { PersonId } from '@plenum/schema/id'
import type { NoticeKind } from '@plenum/schema/notice'

/** Of something that was said: who said it, whom it names, and who has spoken in the discussion, its author included. */
export type Said = {
  by: PersonId | null
  mentioned: readonly PersonId[]
  participants: readonly PersonId[]
}

/**
 * Whom it concerns, and as what. Nobody is told twice of one thing, a mention says more than a reply, and nobody is told
 * of what they did themselves.
 */
export function saidTo({ by, mentioned, participants }: Said): Map<PersonId, NoticeKind> {
  const told = new Map<PersonId, NoticeKind>(participants.map((personId) => [personId, 'reply']))
  for (const personId of mentioned) told.set(personId, 'mention')
  if (by !== null) told.delete(by)
  return told
}
