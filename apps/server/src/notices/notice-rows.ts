import type { PersonId } from '@plenum/schema/id'
import { type NoticeKind, noticeKinds } from '@plenum/schema/notice'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import { readHappening } from './read-happening.ts'
import type { Happening } from './told.ts'

/** A notice as it is stored, with what happened; whether its reader may see it is another question. */
export type NoticeRow = {
  id: string
  personId: PersonId
  kind: NoticeKind
  readAt: number | null
  happening: Happening
}

const kindColumn = z.enum(noticeKinds)

/** Notices with what happened, to be narrowed down, ordered and read with `toNoticeRow`. */
export function selectNotices(db: Kysely<Tables>) {
  return db
    .selectFrom('notice')
    .innerJoin('happening', 'happening.id', 'notice.happening_id')
    .select([
      'notice.id',
      'notice.person_id',
      'notice.kind',
      'notice.read_at',
      'happening.id as happening_id',
      'happening.kind as happening_kind',
      'happening.programme_id',
      'happening.theme_id',
      'happening.by',
      'happening.at',
      'happening.detail',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectNotices>['executeTakeFirstOrThrow']>>

export function toNoticeRow(row: Selected): NoticeRow {
  return {
    id: row.id,
    personId: row.person_id,
    kind: kindColumn.parse(row.kind),
    readAt: row.read_at,
    happening: readHappening({ ...row, id: row.happening_id, kind: row.happening_kind }),
  }
}
