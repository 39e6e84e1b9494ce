import { type ThemeActor, mayInTheme } from '@plenum/domain/permission'
import { saidTo } from '@plenum/domain/notice-audience'
import type { PersonId, ProgrammeId, ThreadId } from '@plenum/schema/id'
import type { NoticeKind } from '@plenum/schema/notice'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { type ThemePeople, peopleOfTheme } from './people-of-theme.ts'
import type { Happening, What } from './told.ts'

export type Audience = ReadonlyMap<PersonId, NoticeKind>

/**
 * Whom it concerns, and as what. Nobody is told of what they did themselves, but everybody of words of theirs that were
 * kept aside. Rights are asked again, of each reader, when a notice is shown and when it is sent.
 */
export async function audienceOf(
  transaction: Transaction<Tables>,
  happening: Happening,
  now: number,
): Promise<Audience> {
  const { what, by, programmeId } = happening
  switch (what.kind) {
    case 'said':
    case 'named':
      return saidTo({
        by,
        mentioned: await mentionedIn(transaction, programmeId, what.mentions),
        participants: what.kind === 'named' ? [] : await participantsOf(transaction, what.threadId),
      })
    case 'disposed':
      return except(by, 'disposition', await authorOf(transaction, what.threadId))
    case 'joined-theme':
    case 'invitation-accepted':
      return except(by, what.kind, [what.personId])
    case 'place-free':
    case 'late-words':
      return new Map([[what.personId, what.kind]])
    case 'activity-moved':
    case 'activity-cancelled':
      return except(by, what.kind, await concernedBy(transaction, programmeId, what))
    case 'offer-made':
      return except(by, what.kind, await organisersOf(transaction, programmeId))
    case 'offer-accepted':
    case 'offer-declined':
    case 'partner-promoted':
    case 'promotion-refused':
      return except(by, what.kind, await peopleOfPartners(transaction, programmeId, [what.partnerId]))
    default:
      return except(by, what.kind, await readersOf(transaction, happening, now))
  }
}

function except(by: PersonId | null, kind: NoticeKind, people: readonly PersonId[]): Audience {
  return new Map(people.filter((personId) => personId !== by).map((personId) => [personId, kind]))
}

async function mentionedIn(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  mentions: readonly string[],
): Promise<PersonId[]> {
  const named = (kind: string) =>
    mentions.filter((mention) => mention.startsWith(kind)).map((one) => one.slice(kind.length))
  return [...named('person:'), ...(await peopleOfPartners(transaction, programmeId, named('partner:')))]
}

async function participantsOf(transaction: Transaction<Tables>, threadId: ThreadId): Promise<PersonId[]> {
  const rows = await transaction
    .selectFrom('thread_entry')
    .select('author_id')
    .distinct()
    .where('thread_id', '=', threadId)
    .where('taken_back_at', 'is', null)
    .execute()
  return [...(await authorOf(transaction, threadId)), ...rows.map((row) => row.author_id)]
}

async function authorOf(transaction: Transaction<Tables>, threadId: ThreadId): Promise<PersonId[]> {
  const rows = await transaction.selectFrom('thread').select('author_id').where('id', '=', threadId).execute()
  return rows.map((row) => row.author_id)
}

async function peopleOfPartners(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  partnerIds: readonly string[],
): Promise<PersonId[]> {
  if (partnerIds.length === 0) return []
  const rows = await transaction
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select('partner_person.person_id')
    .where('partner.id', 'in', partnerIds)
    .where('partner.programme_id', '=', programmeId)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Its organisations, the working groups of its themes, and the organisers; of an event everybody. */
async function concernedBy(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  { partnerIds, themeIds, concernsAll }: Extract<What, { kind: 'activity-moved' | 'activity-cancelled' }>,
): Promise<PersonId[]> {
  if (concernsAll === true) return membersOf(transaction, programmeId)
  const groups =
    themeIds.length === 0
      ? []
      : await transaction.selectFrom('theme_member').select('person_id').where('theme_id', 'in', themeIds).execute()
  const partners = await peopleOfPartners(transaction, programmeId, partnerIds)
  const organisers = await organisersOf(transaction, programmeId)
  return [...partners, ...groups.map((row) => row.person_id), ...organisers]
}

async function organisersOf(transaction: Transaction<Tables>, programmeId: ProgrammeId): Promise<PersonId[]> {
  const rows = await transaction
    .selectFrom('programme_member')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .where('role', '=', 'organiser')
    .execute()
  return rows.map((row) => row.person_id)
}

async function membersOf(transaction: Transaction<Tables>, programmeId: ProgrammeId): Promise<PersonId[]> {
  const rows = await transaction
    .selectFrom('programme_member')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Of a theme: who may read its text; of a deadline, who may still do something until then. */
async function readersOf(transaction: Transaction<Tables>, happening: Happening, now: number): Promise<PersonId[]> {
  if (happening.themeId === null) return []
  const found = await peopleOfTheme(transaction, happening.themeId, now)
  if (found === null) return []
  const isConcerned = happening.what.kind === 'deadline' ? mayAct : mayRead
  return found.people.filter(({ actor }) => isConcerned(actor, found.theme)).map(({ personId }) => personId)
}

const mayRead = (actor: ThemeActor, theme: ThemePeople['theme']) => mayInTheme(actor, 'draft.read', theme)

const mayAct = (actor: ThemeActor, theme: ThemePeople['theme']) =>
  (['text.write', 'thread.create', 'position.record'] as const).some((action) => mayInTheme(actor, action, theme))
