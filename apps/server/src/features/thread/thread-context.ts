import { mayInTheme } from '@plenum/domain/permission'
import type { ThreadActor } from '@plenum/domain/thread-permission'
import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'
import type { Reading } from './thread-deps.ts'

/** Who asks, in which theme; `partners` are theirs in this programme, by acronym. */
export type ThreadContext = {
  theme: ThemeAccess['theme']
  actor: ThreadActor
  partners: { id: string; acronym: string }[]
}

/** Null for whoever is not in the programme and for a theme that is not there. */
export async function threadContext(
  reading: Reading,
  personId: PersonId,
  themeId: ThemeId,
): Promise<ThreadContext | null> {
  const access = await themeAccess(reading, personId, themeId)
  if (access === null) return null
  const partners = await partnersOfPerson(reading, personId, access.theme.programmeId)
  const partnerIds = partners.map((partner) => partner.id)
  return { theme: access.theme, actor: { ...access.actor, personId, partnerIds }, partners }
}

/**
 * Refuses with 'not-found' whoever is not in the programme, with 'not-allowed' a member who may not read the drafts: that
 * there is such a theme every member knows.
 */
export async function requireReader(reading: Reading, personId: PersonId, themeId: ThemeId): Promise<ThreadContext> {
  const context = await threadContext(reading, personId, themeId)
  if (context === null) throw notFound()
  if (mayInTheme(context.actor, 'draft.read', context.theme)) return context
  throw new AppError('not-allowed', 'The text of this theme is not open to you.')
}

async function partnersOfPerson({ db }: Reading, personId: PersonId, programmeId: ProgrammeId) {
  return db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select(['partner.id', 'partner.acronym'])
    .where('partner_person.person_id', '=', personId)
    .where('partner.programme_id', '=', programmeId)
    .orderBy('partner.acronym')
    .orderBy('partner.id')
    .execute()
}
