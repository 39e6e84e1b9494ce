import type { NoticeSettings, Unsubscribed, setNoticeMannerSchema } from '@plenum/schema/api/notice'
import type { PersonId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { readLocalized } from '../../db/localized-column.ts'
import { notFound } from '../../not-found.ts'
import { mannerColumn, setChoice } from '../../notices/choices.ts'
import { readUnsubscribeToken, unsubscribeKey } from '../../notices/unsubscribe-token.ts'
import { requireMember } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { themeAccess, themeWithActor, toThemeAccess } from '../../theme-access.ts'

/** How this person is told by e-mail of what happens in their programmes, and in the themes that they may read. */
export async function readSettings({ db, clock }: ServerDeps, personId: PersonId): Promise<NoticeSettings> {
  const programmes = await db
    .selectFrom('programme')
    .innerJoin('programme_member', 'programme_member.programme_id', 'programme.id')
    .select(['programme.id', 'programme.name'])
    .where('programme_member.person_id', '=', personId)
    .orderBy('programme.created_at')
    .orderBy('programme.id')
    .execute()
  const rows = await themeWithActor(db, personId)
    .select(['theme.title', 'theme.position'])
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute()
  const themes = Map.groupBy(
    rows.filter((row) => toThemeAccess(row, clock.now()).may('draft.read')),
    (row) => row.programme_id,
  )
  const settings = await db.selectFrom('notice_setting').selectAll().where('person_id', '=', personId).execute()
  const chosen = new Map(settings.map((row) => [`${row.programme_id} ${row.theme_id}`, mannerColumn.parse(row.manner)]))
  return {
    programmes: programmes.map(({ id, name }) => ({
      id,
      name: readLocalized(name),
      manner: chosen.get(`${id} `) ?? 'usual',
      themes: (themes.get(id) ?? []).map((theme) => ({
        id: theme.id,
        title: readLocalized(theme.title),
        manner: chosen.get(`${id} ${theme.id}`) ?? null,
      })),
    })),
  }
}

export async function setManner(
  deps: ServerDeps,
  personId: PersonId,
  { programmeId, themeId, manner }: z.output<typeof setNoticeMannerSchema>,
): Promise<NoticeSettings> {
  await requireMember(deps.db, personId, programmeId)
  if (themeId !== null) {
    const access = await themeAccess(deps, personId, themeId)
    if (access === null || access.theme.programmeId !== programmeId) throw notFound()
  }
  await setChoice(deps.db, personId, { programmeId, themeId }, manner)
  return readSettings(deps, personId)
}

/**
 * Ends the mails that a link of one of them stands for: those about a theme, or all of a programme, whatever was chosen
 * for its themes. Works again without an error; 'link-unknown' for a link that is none of ours.
 */
export async function unsubscribe(deps: ServerDeps, token: string): Promise<Unsubscribed> {
  const subscription = readUnsubscribeToken(await unsubscribeKey(deps.db), token)
  if (subscription === null) {
    throw new AppError('link-unknown', 'This is not a link of this server. Was the whole link copied?')
  }
  const { personId, programmeId, themeId } = subscription
  const names = await deps.db
    .selectFrom('programme')
    .leftJoin('theme', (join) => join.on('theme.id', '=', themeId))
    .select(['programme.name', 'theme.title'])
    .where('programme.id', '=', programmeId)
    .executeTakeFirst()
  if (names === undefined) throw new AppError('link-unknown', 'What this link is about is not there any more.')
  await deps.db.transaction().execute(async (transaction) => {
    if (themeId === null) {
      await transaction
        .deleteFrom('notice_setting')
        .where('person_id', '=', personId)
        .where('programme_id', '=', programmeId)
        .execute()
    }
    await setChoice(transaction, personId, { programmeId, themeId }, 'off')
  })
  return {
    programmeName: readLocalized(names.name),
    themeTitle: names.title === null ? null : readLocalized(names.title),
  }
}
