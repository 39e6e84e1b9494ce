import type { PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { exampleProgramme } from './content/programme.ts'
import { exampleFinishes, exampleVisits } from './content/reading-along.ts'
import { exampleThemes } from './content/themes.ts'
import type { ExampleAct, ExampleMoment } from './content/thread-types.ts'
import type { MadeAccount } from './example-accounts.ts'
import { type ContentIds, named } from './insert-content.ts'
import { momentAt } from './moment-at.ts'
import type { PlacedThread } from './place-threads.ts'
import { readAt } from './read-at.ts'
import { stageAt } from './stage-at.ts'
import { type ThreadCast, threadRows } from './thread-rows.ts'

type Role = ExampleAct['by']

const mention = /@\[(person|partner):([\w-]+)\]/g

/** What was said in the themes, who has read it, and which partners have finished a round. */
export async function insertThreads(
  transaction: Transaction<Tables>,
  threads: readonly PlacedThread[],
  ids: ContentIds,
  accounts: readonly MadeAccount[],
  now: number,
): Promise<void> {
  const cast = castOf(ids, accounts, now)
  const rows = threads.map((placed) => threadRows(placed, cast))
  await transaction
    .insertInto('thread')
    .values(rows.map(({ thread }) => thread))
    .execute()
  await transaction
    .insertInto('thread_entry')
    .values(rows.flatMap(({ entries }) => entries))
    .execute()
  await transaction
    .insertInto('thread_event')
    .values(rows.flatMap(({ events }) => events))
    .execute()
  await transaction
    .insertInto('thread_agreement')
    .values(rows.flatMap(({ agreements }) => agreements))
    .execute()
  await transaction
    .insertInto('thread_read')
    .values(readRows(threads, accounts, cast))
    .execute()
  await transaction.insertInto('round_finished').values(finishedRows(cast)).execute()
}

function castOf({ themeIds, partnerIds }: ContentIds, accounts: readonly MadeAccount[], now: number): ThreadCast {
  const account = (role: string): MadeAccount => {
    const found = accounts.find((one) => one.role === role)
    if (found === undefined) throw new Error(`the example has no account ${role}`)
    return found
  }
  return {
    themeIds,
    personId: (role) => account(role).personId,
    partnerId: (role) => named(partnerIds, partnerOf(account(role)))[0] ?? null,
    at: (moment: ExampleMoment) => momentAt(moment, now, exampleProgramme.timeZone),
    round(key, moment) {
      const theme = exampleThemes.find((one) => one.key === key)
      if (theme === undefined) throw new Error(`the example has no theme ${key}`)
      return stageAt(theme, moment).round
    },
    text: (written) =>
      written.replaceAll(mention, (_whole, kind: string, key: string) => {
        const id = kind === 'person' ? account(key).personId : named(partnerIds, [key])[0]
        return `@[${kind}:${id}]`
      }),
  }
}

function partnerOf({ partner }: MadeAccount): string[] {
  return partner === null ? [] : [partner]
}

function readRows(threads: readonly PlacedThread[], accounts: readonly MadeAccount[], cast: ThreadCast) {
  const partner = (role: Role) => accounts.find((account) => account.role === role)?.partner ?? null
  return threads.flatMap(({ id, thread }) =>
    accounts.flatMap(({ role, personId }: { role: Role; personId: PersonId }) => {
      const moment = readAt(thread, role, exampleVisits, partner)
      return moment === null ? [] : [{ thread_id: id, person_id: personId, read_at: cast.at(moment) }]
    }),
  )
}

function finishedRows(cast: ThreadCast) {
  return exampleFinishes.map(({ theme, by, at }) => ({
    theme_id: named(cast.themeIds, [theme])[0] ?? '',
    round: cast.round(theme, at),
    partner_id: cast.partnerId(by) ?? '',
    person_id: cast.personId(by),
    at: cast.at(at),
  }))
}
