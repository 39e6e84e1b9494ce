import { AppError } from '../../app-error.ts'
import { mentionableIn } from './mentionable.ts'
import { mentionsIn } from '../../mentions/mentions.ts'
import type { ThreadContext } from './thread-context.ts'
import type { Reading } from './thread-deps.ts'
import { peopleOfPartner } from './thread-repository.ts'

/**
 * Refuses with 'bad-request' a text that mentions anybody who could not read it: somebody of elsewhere, somebody who may
 * not read the theme and, in an internal thread (`onlyFor` is its partner), anybody but its own. `known` are mentions
 * that may stay: they were right when they were written.
 */
export async function checkMentions(
  reading: Reading,
  { theme }: ThreadContext,
  text: string,
  onlyFor: string | null,
  known: readonly string[] = [],
): Promise<void> {
  const fresh = mentionsIn(text).filter((mention) => !known.includes(mention))
  if (fresh.length === 0) return
  const { people, partners } = await mentionableIn(reading, theme)
  const own = onlyFor === null ? null : new Set(await peopleOfPartner(reading.db, theme.programmeId, onlyFor))
  const allowed = new Set([
    ...people.filter(({ personId }) => own === null || own.has(personId)).map(({ personId }) => `person:${personId}`),
    ...partners
      .filter(({ partnerId }) => own === null || partnerId === onlyFor)
      .map((one) => `partner:${one.partnerId}`),
  ])
  if (fresh.every((mention) => allowed.has(mention))) return
  throw new AppError('bad-request', 'The text mentions somebody who cannot read it.', [
    { path: 'text', message: 'mentions somebody who cannot read it' },
  ])
}
