import type { AcceptedInvitation, InvitationPreview, acceptInvitationSchema } from '@plenum/schema/api/member'
import type { PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { createPerson } from '../../auth/create-person.ts'
import { hashPassword } from '../../auth/password.ts'
import { hashSecretToken } from '../../auth/secret-token.ts'
import { readLocalized } from '../../db/localized-column.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { tell } from '../../notices/tell.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { applyTerms } from './apply-terms.ts'
import { requireOpen } from './invitation-state.ts'
import { type FoundInvitation, findInvitation, useInvitation } from './repository.ts'

type Account = NonNullable<z.output<typeof acceptInvitationSchema>['account']>

/** What the link offers, to whoever holds it. */
export async function previewInvitation(deps: ServerDeps, token: string): Promise<InvitationPreview> {
  const invitation = opened(await findByToken(deps, token))
  const names = await deps.db
    .selectFrom('programme')
    .leftJoin('theme', (join) => join.on('theme.id', '=', invitation.themeId))
    .leftJoin('partner', (join) => join.on('partner.id', '=', invitation.partnerId))
    .select(['programme.name as programme', 'theme.title as theme', 'partner.name as partner'])
    .where('programme.id', '=', invitation.programmeId)
    .executeTakeFirstOrThrow()
  return {
    programmeName: toRecord(names.programme),
    themeTitle: names.theme === null ? null : toRecord(names.theme),
    role: invitation.role,
    themeRole: invitation.themeRole,
    partnerName: names.partner === null ? null : toRecord(names.partner),
    expiresAt: new Date(invitation.expiresAt).toISOString(),
  }
}

/**
 * Takes up the invitation for the person signed in, or for a new one made from `account`. Exactly one of all who try
 * gets it; whoever comes second is left without an account too. `newPersonId` is set when an account was made: sign
 * that person in. To the member who has accepted it, it goes on saying what it led to, and gives nothing again.
 */
export async function acceptInvitation(
  deps: ServerDeps,
  signedInAs: PersonId | null,
  token: string,
  account: Account | null,
): Promise<{ accepted: AcceptedInvitation; newPersonId: PersonId | null }> {
  const found = await findByToken(deps, token)
  if (
    signedInAs !== null &&
    account === null &&
    found.acceptedBy === signedInAs &&
    (await isIn(deps, found, signedInAs))
  ) {
    return { accepted: { programmeId: found.programmeId, themeId: found.themeId }, newPersonId: null }
  }
  const invitation = opened(found)
  const makePerson = await personMaker(signedInAs, account)
  const now = deps.clock.now()
  const personId = await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, invitation.programmeId)
    // Again, now that nobody else can: the e-mail address of someone who sends the form twice would be "taken".
    requireOpen((await findInvitation(transaction, { id: invitation.id }, now))?.state ?? 'revoked')
    const person = await makePerson(transaction, now)
    if (!(await useInvitation(transaction, invitation.id, person, now))) requireOpen('accepted')
    await applyTerms(transaction, invitation, person, now)
    const { programmeId, createdBy } = invitation
    const what = { kind: 'invitation-accepted', personId: createdBy } as const
    await tell(transaction, { programmeId, themeId: null, by: person, at: now, what })
    return person
  })
  announce(deps, invitation, personId)
  return {
    accepted: { programmeId: invitation.programmeId, themeId: invitation.themeId },
    newPersonId: signedInAs === null ? personId : null,
  }
}

async function findByToken(deps: ServerDeps, token: string): Promise<FoundInvitation> {
  const invitation = await findInvitation(deps.db, { tokenHash: hashSecretToken(token) }, deps.clock.now())
  if (invitation === null) {
    throw new AppError('link-unknown', 'This is not an invitation of this server. Was the whole link copied?')
  }
  return invitation
}

function opened(invitation: FoundInvitation): FoundInvitation {
  requireOpen(invitation.state)
  return invitation
}

async function isIn(deps: ServerDeps, { programmeId }: FoundInvitation, personId: PersonId): Promise<boolean> {
  const member = await deps.db
    .selectFrom('programme_member')
    .select('role')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return member !== undefined
}

type PersonMaker = (transaction: Transaction<Tables>, now: number) => Promise<PersonId>

/** Hashes the password before the transaction begins: it takes tens of milliseconds, and every write would wait. */
async function personMaker(signedInAs: PersonId | null, account: Account | null): Promise<PersonMaker> {
  if (signedInAs !== null) {
    if (account === null) return async () => signedInAs
    throw new AppError(
      'bad-request',
      'You are signed in: the invitation is for you. Sign out first to make an account.',
      [{ path: 'account', message: 'must be left out by someone who is signed in' }],
    )
  }
  if (account === null) {
    throw new AppError('not-signed-in', 'Sign in first, or give a name, an e-mail address and a password.')
  }
  const passwordHash = await hashPassword(account.password)
  return async (transaction, now) => {
    if (await emailIsKnown(transaction, account.email)) {
      throw new AppError(
        'email-taken',
        'There is an account with this e-mail address. Sign in first, then open the invitation again.',
        [{ path: 'account.email', message: 'is taken' }],
      )
    }
    return createPerson(transaction, { ...account, passwordHash, mayCreateProgrammes: false }, now)
  }
}

async function emailIsKnown(transaction: Transaction<Tables>, email: string): Promise<boolean> {
  const person = await transaction.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  return person !== undefined
}

function announce(deps: ServerDeps, { programmeId, themeId }: FoundInvitation, personId: PersonId): void {
  deps.accessBus.publish({ programmeId, personId })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  deps.liveBus.publish({ personId }, { type: 'programmes' })
  if (themeId !== null) deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId })
}

function toRecord(column: string): Record<string, string> {
  const texts = Object.entries(readLocalized(column))
  return Object.fromEntries(texts.flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])))
}
