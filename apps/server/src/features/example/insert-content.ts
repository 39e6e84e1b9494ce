import type { PartnerId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { documentIdOf } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { insertActivity } from '../../db/insert-activity.ts'
import { insertEvent } from '../../db/insert-event.ts'
import { insertPartner } from '../../db/insert-partner.ts'
import { insertTheme } from '../../db/insert-theme.ts'
import type { Tables } from '../../db/tables.ts'
import { exampleActivities } from './content/activities.ts'
import { exampleEvents } from './content/events.ts'
import { examplePartners } from './content/partners.ts'
import { exampleProgramme } from './content/programme.ts'
import { exampleThemes } from './content/themes.ts'
import type { ExampleMoment } from './content/thread-types.ts'
import type { ExampleDraft } from './example-texts.ts'
import { utcOf } from '../../local-time.ts'
import { momentAt } from './moment-at.ts'

/** Ids by key of the example's content. */
export type ContentIds = {
  partnerIds: Map<string, PartnerId>
  themeIds: Map<string, ThemeId>
  activityIds: Map<string, string>
}

/**
 * Partners, themes as they began with empty drafts that already count what will be in them, events and activities.
 * `loadHistory` moves the themes to where they are.
 */
export async function insertContent(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  drafts: readonly ExampleDraft[],
  now: number,
): Promise<ContentIds> {
  const at = (moment: ExampleMoment) => momentAt(moment, now, exampleProgramme.timeZone)
  const partnerIds = new Map<string, PartnerId>()
  for (const partner of examplePartners) {
    const id = await insertPartner(transaction, programmeId, partner, at(exampleProgramme.since))
    if (id === null) throw new Error(`two partners of the example are called ${partner.acronym}`)
    partnerIds.set(partner.key, id)
    if (partner.contact === undefined) continue
    const contact = { ...partner.contact, partner_id: id, place: 0, person_id: null, phone: '' }
    await transaction.insertInto('partner_contact').values(contact).execute()
  }
  const themeIds = new Map<string, ThemeId>()
  for (const theme of exampleThemes) {
    const leadPartnerIds = named(partnerIds, theme.leads)
    const { languages } = exampleProgramme
    const [{ stage, round, since }] = theme.stages
    const begun = { ...theme, stage, round, deadline: null, leadPartnerIds, languages }
    const id = await insertTheme(transaction, programmeId, begun, at(since))
    await transaction
      .updateTable('theme')
      .set({ round_open_to_stakeholders: theme.roundOpenToStakeholders ? 1 : 0 })
      .where('id', '=', id)
      .execute()
    themeIds.set(theme.key, id)
  }
  for (const { theme, language, rows, recommendations, words } of drafts) {
    const [themeId] = named(themeIds, [theme])
    const updated_at = Math.max(...rows.map((row) => at(row.at)))
    await transaction
      .updateTable('draft')
      .set({ recommendations, words, updated_at })
      .where('document_id', '=', documentIdOf(themeId ?? '', language))
      .execute()
  }
  for (const event of exampleEvents) await insertEvent(transaction, programmeId, { ...event, ...times(event) })
  const activityIds = new Map<string, string>()
  for (const activity of exampleActivities) {
    const id = await insertActivity(transaction, programmeId, {
      ...activity,
      ...times(activity),
      heard: (activity.heard ?? []).map((one) => ({ name: '', ...one })),
      partnerIds: named(partnerIds, activity.partners),
      themeIds: named(themeIds, activity.themes),
    })
    activityIds.set(activity.key, id)
  }
  return { partnerIds, themeIds, activityIds }
}

function times(entry: { startsAt: string; endsAt: string }) {
  const { timeZone } = exampleProgramme
  return { startsAt: utcOf(entry.startsAt, timeZone), endsAt: utcOf(entry.endsAt, timeZone) }
}

/** Throws for a key that the content does not have: a mistake in the content, found by its tests. */
export function named(ids: ReadonlyMap<string, string>, keys: readonly string[]): string[] {
  return keys.map((key) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the example has nothing called ${key}`)
    return id
  })
}
