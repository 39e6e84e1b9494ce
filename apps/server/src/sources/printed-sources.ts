import type { Remarks } from '@plenum/document/reader-options'
import type { Source } from '@plenum/schema/api/source'
import type { ThemeId } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { sourcesOf } from './source-rows.ts'
import { sourceWords } from './source-words.ts'

/** Of what is printed, all but who added it. A thread of another theme is not printed: its readers are others. */
type KeptSource = Pick<Source, 'recommendationId' | 'activity' | 'challenge' | 'thread' | 'passage'>

/** What the recommendations of a theme rest on now, to be printed beneath each. */
export async function printedSources(db: Kysely<Tables>, themeId: ThemeId, language: Language): Promise<Remarks> {
  const timeZone = await timeZoneOf(db, themeId)
  return remarksOf(await keptOf(db, themeId), language, timeZone)
}

/** As `printedSources`, what a final version rested on when it was made; nothing of another version. */
export async function printedFinalSources(db: Kysely<Tables>, versionId: string, language: Language): Promise<Remarks> {
  const row = await db
    .selectFrom('final_sources')
    .innerJoin('version', 'version.id', 'final_sources.version_id')
    .select(['final_sources.sources', 'version.theme_id'])
    .where('version_id', '=', versionId)
    .executeTakeFirst()
  if (row === undefined) return {}
  return remarksOf(JSON.parse(row.sources) as KeptSource[], language, await timeZoneOf(db, row.theme_id))
}

/** Keeps with a final version what its recommendations rest on, in the transaction that makes it. */
export async function keepSources(
  transaction: Transaction<Tables>,
  themeId: ThemeId,
  versionId: string,
): Promise<void> {
  const sources = JSON.stringify(await keptOf(transaction, themeId))
  await transaction.insertInto('final_sources').values({ version_id: versionId, sources }).execute()
}

async function keptOf(db: Kysely<Tables>, themeId: ThemeId): Promise<KeptSource[]> {
  const sources = await sourcesOf(db, themeId)
  return sources
    .filter(({ kind, thread }) => kind !== 'thread' || thread?.themeId === themeId)
    .map(({ recommendationId, activity, challenge, thread, passage }) => ({
      recommendationId,
      activity,
      challenge,
      thread,
      passage,
    }))
}

function remarksOf(sources: readonly KeptSource[], language: Language, timeZone: string): Remarks {
  const ids = [...new Set(sources.map(({ recommendationId }) => recommendationId))]
  const label = sourceWords[language].title
  return Object.fromEntries(
    ids.map((id) => {
      const own = sources.filter(({ recommendationId }) => recommendationId === id)
      return [id, [{ label, lines: own.map((source) => lineOf(source, language, timeZone)) }]]
    }),
  )
}

function lineOf({ activity, challenge, thread, passage }: KeptSource, language: Language, timeZone: string): string {
  const { kinds, quotes, ...words } = sourceWords[language]
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  if (activity !== null) {
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(activity.startsAt))
    const named = `${kinds[activity.kind]} ${quotes[0]}${localized(activity.title, language).text}${quotes[1]}, ${day}`
    return passage === null ? named : `${named}${colon}${quotes[0]}${passage.quote}${quotes[1]}`
  }
  if (challenge !== null) {
    return `${words.challenge} C${challenge.number}${colon}${localized(challenge.title, language).text}`
  }
  return `${words.thread}${colon}${thread?.text ?? '–'}`
}

async function timeZoneOf(db: Kysely<Tables>, themeId: ThemeId): Promise<string> {
  const row = await db
    .selectFrom('theme')
    .innerJoin('programme', 'programme.id', 'theme.programme_id')
    .select('programme.time_zone')
    .where('theme.id', '=', themeId)
    .executeTakeFirstOrThrow()
  return row.time_zone
}
