import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { AppError } from '../../app-error.ts'
import { createPerson } from '../../auth/create-person.ts'
import { hashPassword } from '../../auth/password.ts'
import { newSecretToken } from '../../auth/secret-token.ts'
import { insertProgramme } from '../../db/insert-programme.ts'
import type { Tables } from '../../db/tables.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { exampleChallengesSince } from './content/challenges.ts'
import { exampleProgramme } from './content/programme.ts'
import { type ExampleAccount, type MadeAccount, exampleAccounts } from './example-accounts.ts'
import { exampleTexts } from './example-texts.ts'
import { insertAccounts } from './insert-accounts.ts'
import { insertChallenges } from './insert-challenges.ts'
import { insertContent } from './insert-content.ts'
import { insertOffers } from './insert-offers.ts'
import { insertThreads } from './insert-threads.ts'
import { loadHistory } from './load-history.ts'
import { momentAt } from './moment-at.ts'

export type LoadedExample = {
  programmeId: ProgrammeId
  accounts: { role: ExampleAccount['role']; email: string; personId: PersonId }[]
  /** Of all the accounts; at hand only now. */
  password: string
}

/**
 * Loads the example programme with its accounts, its texts and what was said of them in the days before now.
 * `organiserId` becomes an organiser of it too, beside organiser@example.org. The password is the configured one, else
 * random. Refuses with 'conflict' when one of the accounts is here already, and changes nothing then.
 */
export async function loadExample(deps: ServerDeps, options: { organiserId: PersonId | null }): Promise<LoadedExample> {
  const password = deps.config.examplePassword ?? newSecretToken().slice(0, 20)
  await requireAbsent(deps)
  // Outside the transaction: hashing and the making of updates take time that every other writer would wait.
  const hashes = await Promise.all(exampleAccounts.map(() => hashPassword(password)))
  const { drafts, threads, recommendations } = exampleTexts()
  const now = deps.clock.now()
  const since = momentAt(exampleProgramme.since, now, exampleProgramme.timeZone)
  const loaded = await deps.db.transaction().execute(async (transaction) => {
    const accounts = await makeAccounts(transaction, hashes, options.organiserId === null, since)
    const organisers: [PersonId, ...PersonId[]] = [personOf(accounts, 'organiser')]
    if (options.organiserId !== null) organisers.push(options.organiserId)
    const programmeId = await insertProgramme(transaction, exampleProgramme, organisers, since)
    const ids = await insertContent(transaction, programmeId, drafts, now)
    await insertAccounts(transaction, { programmeId, ...ids }, accounts, since)
    const work = {
      programmeId,
      by: personOf(accounts, 'editor'),
      at: momentAt(exampleChallengesSince, now, exampleProgramme.timeZone),
    }
    await insertChallenges(transaction, work, ids, recommendations)
    await insertThreads(transaction, threads, ids, accounts, now)
    return { programmeId, accounts, ...ids }
  })
  const cast = { ...loaded, personId: (role: ExampleAccount['role']) => personOf(loaded.accounts, role) }
  await loadHistory(deps, drafts, cast, now)
  await deps.db.transaction().execute((transaction) => insertOffers(transaction, cast, now))
  for (const { personId } of loaded.accounts) deps.liveBus.publish({ personId }, { type: 'programmes' })
  if (options.organiserId !== null) deps.liveBus.publish({ personId: options.organiserId }, { type: 'programmes' })
  const accounts = loaded.accounts.map(({ role, email, personId }) => ({ role, email, personId }))
  return { programmeId: loaded.programmeId, accounts, password }
}

async function requireAbsent(deps: ServerDeps): Promise<void> {
  const emails = exampleAccounts.map((account) => account.email)
  const known = await deps.db.selectFrom('person').select('email').where('email', 'in', emails).execute()
  if (known.length === 0) return
  const names = known.map((person) => person.email).join(', ')
  throw new AppError('conflict', `The example programme is here already: there are accounts for ${names}.`)
}

async function makeAccounts(
  transaction: Transaction<Tables>,
  hashes: readonly string[],
  mayCreateProgrammes: boolean,
  now: number,
): Promise<MadeAccount[]> {
  const made: MadeAccount[] = []
  for (const [index, account] of exampleAccounts.entries()) {
    const rights = mayCreateProgrammes && account.role === 'organiser'
    const person = { ...account, passwordHash: hashes[index] ?? null, mayCreateProgrammes: rights }
    made.push({ ...account, personId: await createPerson(transaction, person, now) })
  }
  return made
}

function personOf(accounts: readonly MadeAccount[], role: ExampleAccount['role']): PersonId {
  const account = accounts.find((candidate) => candidate.role === role)
  if (account === undefined) throw new Error(`the example has no account ${role}`)
  return account.personId
}
