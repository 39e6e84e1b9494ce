import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** Names of people and acronyms of partners by what `mentionsIn` gives, in two queries. */
export async function mentionNames(db: Kysely<Tables>, mentions: Iterable<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const ids = { person: new Set<string>(), partner: new Set<string>() }
  for (const mention of mentions) {
    const [kind, id] = mention.split(':')
    if (id !== undefined) ids[kind === 'person' ? 'person' : 'partner'].add(id)
  }
  if (ids.person.size > 0) {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', 'in', [...ids.person])
      .execute()
    for (const row of rows) names.set(`person:${row.id}`, row.name)
  }
  if (ids.partner.size > 0) {
    const rows = await db
      .selectFrom('partner')
      .select(['id', 'acronym'])
      .where('id', 'in', [...ids.partner])
      .execute()
    for (const row of rows) names.set(`partner:${row.id}`, row.acronym)
  }
  return names
}
