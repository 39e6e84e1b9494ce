import { createHash } from 'node:crypto'
import { type CalendarFile, maxFileName } from '@plenum/schema/api/calendar'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { AppError } from '../../app-error.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'
import { notFound } from '../../not-found.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { fileType, fileTypes } from './file-type.ts'

/** Of which entry of the calendar. */
export type FileOf = { eventId: string } | { activityId: string }

const maxFiles = 20

/** Adds a document. What it is, its bytes say: 'file-refused' for a type that is not taken, or another than it is named. */
export async function addFile(
  deps: ServerDeps,
  personId: PersonId,
  of: FileOf,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<CalendarFile> {
  const programmeId = await programmeOf(deps, of)
  await requireOrganiser(deps.db, personId, programmeId)
  const mediaType = fileType(bytes)
  if (mediaType === null) {
    throw new AppError('file-refused', 'Taken are PDF, Word, Excel, PowerPoint, OpenDocument text, PNG and JPEG.')
  }
  const clean = cleanName(name)
  const ending = clean.slice(clean.lastIndexOf('.') + 1).toLowerCase()
  if (!(fileTypes[mediaType] as readonly string[]).includes(ending)) {
    throw new AppError('file-refused', 'The file is not what its name says.', [
      { path: 'name', message: `must end in .${fileTypes[mediaType][0]}` },
    ])
  }
  const file = { id: newId(), name: clean, size: bytes.length, mediaType }
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    await programmeOf({ db: transaction }, of)
    if ((await countFiles(transaction, of)) >= maxFiles)
      throw new AppError('too-many', `An entry of the calendar has at most ${maxFiles} files.`)
    await transaction
      .insertInto('calendar_file')
      .values({
        id: file.id,
        event_id: 'eventId' in of ? of.eventId : null,
        activity_id: 'activityId' in of ? of.activityId : null,
        name: file.name,
        media_type: mediaType,
        size: file.size,
        hash: createHash('sha256').update(bytes).digest('hex'),
        bytes,
        added_at: deps.clock.now(),
        added_by: personId,
      })
      .execute()
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return file
}

export type StoredFile = { name: string; mediaType: string; hash: string; bytes: Uint8Array }

/** A document, for members of its programme. */
export async function readFile(deps: ServerDeps, personId: PersonId, fileId: string): Promise<StoredFile> {
  const file = await findFile(deps, fileId)
  await requireMember(deps.db, personId, file.programmeId)
  const { bytes } = await deps.db
    .selectFrom('calendar_file')
    .select('bytes')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  return { name: file.name, mediaType: file.media_type, hash: file.hash, bytes }
}

export async function removeFile(deps: ServerDeps, personId: PersonId, fileId: string): Promise<void> {
  const { programmeId } = await findFile(deps, fileId)
  await requireOrganiser(deps.db, personId, programmeId)
  await deps.db.deleteFrom('calendar_file').where('id', '=', fileId).execute()
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
}

/** For a header: ASCII for old browsers, and the name itself (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** The last part of a path, in one line, without what a file system could take for something else. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .trim()
    .replace(/^\.+/, '')
  if (!/^.+\.\w{2,5}$/u.test(clean)) {
    throw new AppError('bad-request', 'A file needs a name with an ending.', [
      { path: 'name', message: 'needs an ending such as .pdf' },
    ])
  }
  const dot = clean.lastIndexOf('.')
  return Array.from(clean.slice(0, dot)).slice(0, maxFileName).join('') + clean.slice(dot)
}

async function countFiles(db: Kysely<Tables>, of: FileOf): Promise<number> {
  const all = db.selectFrom('calendar_file').select((eb) => eb.fn.countAll<number>().as('total'))
  const own = 'eventId' in of ? all.where('event_id', '=', of.eventId) : all.where('activity_id', '=', of.activityId)
  return Number((await own.executeTakeFirstOrThrow()).total)
}

async function programmeOf({ db }: Pick<ServerDeps, 'db'>, of: FileOf): Promise<ProgrammeId> {
  const row =
    'eventId' in of
      ? await db.selectFrom('event').select('programme_id').where('id', '=', of.eventId).executeTakeFirst()
      : await db.selectFrom('activity').select('programme_id').where('id', '=', of.activityId).executeTakeFirst()
  if (row === undefined) throw notFound()
  return row.programme_id
}

async function findFile({ db }: ServerDeps, fileId: string) {
  const row = await db
    .selectFrom('calendar_file')
    .leftJoin('event', 'event.id', 'calendar_file.event_id')
    .leftJoin('activity', 'activity.id', 'calendar_file.activity_id')
    .select(['calendar_file.name', 'calendar_file.media_type', 'calendar_file.hash'])
    .select((eb) => eb.fn.coalesce('event.programme_id', 'activity.programme_id').as('programmeId'))
    .where('calendar_file.id', '=', fileId)
    .executeTakeFirst()
  if (row === undefined || row.programmeId === null) throw notFound()
  return { ...row, programmeId: row.programmeId }
}
