import { mayInTheme } from '@plenum/domain/permission'
import type { Round } from '@plenum/schema/api/thread'
import type { PartnerId, PersonId, ThemeId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { awaitedPartners } from '../../rounds/awaited-partners.ts'
import { type FinishedRow, partnersIn, setFinished } from '../../rounds/round-partners.ts'
import { type ThreadContext, requireReader } from './thread-context.ts'
import type { Reading } from './thread-deps.ts'

/** The present round and the partners that it waits for, as `awaitedPartners` has it. */
export async function readRound(reading: Reading, personId: PersonId, themeId: ThemeId): Promise<Round> {
  return showRound(reading, await requireReader(reading, personId, themeId))
}

/**
 * A partner has finished the round, or takes that back: said by one of its people who may comment in it now, or by an
 * organiser for them. Refuses with 'round-closed' outside of a review round and after its deadline.
 */
export async function setRoundFinished(
  deps: ServerDeps,
  personId: PersonId,
  { themeId, partnerId }: { themeId: ThemeId; partnerId: PartnerId },
  finished: boolean,
): Promise<Round> {
  const context = await requireReader(deps, personId, themeId)
  const { actor, theme } = context
  const partners = await partnersIn(deps.db, theme.programmeId)
  if (!partners.some((partner) => partner.id === partnerId)) throw notFound()
  const isTheirs = actor.partnerIds.includes(partnerId)
  if (actor.role !== 'organiser' && !isTheirs) {
    throw new AppError('not-allowed', 'Only its own people and organisers say that an organisation has finished.')
  }
  if (!isOpen(theme)) throw new AppError('round-closed', 'No review round is running.')
  if (!mayInTheme(actor, 'thread.create', theme)) {
    throw new AppError('not-allowed', 'This round is not open to you.')
  }
  const by = finished ? { personId, at: deps.clock.now() } : null
  await setFinished(deps.db, { themeId, round: theme.round, partnerId }, by)
  const { programmeId } = theme
  deps.liveBus.publish({ programmeId }, { type: 'round', programmeId, themeId })
  return showRound(deps, context)
}

async function showRound({ db }: Reading, { actor, theme }: ThreadContext): Promise<Round> {
  return {
    round: theme.round,
    isOpen: isOpen(theme),
    partners: (await awaitedPartners(db, theme)).map(({ id, acronym, finished }) => ({
      partnerId: id,
      acronym,
      finished: toAct(finished),
      isMine: actor.partnerIds.includes(id),
    })),
  }
}

function isOpen({ stage, roundOver }: ThreadContext['theme']): boolean {
  return stage === 'review' && !roundOver
}

function toAct(row: FinishedRow | null): Round['partners'][number]['finished'] {
  if (row === null) return null
  return { by: { personId: row.person_id, name: row.name }, at: new Date(row.at).toISOString() }
}
