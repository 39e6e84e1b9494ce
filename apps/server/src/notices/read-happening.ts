import type { Selectable } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { type Happening, toldSchema } from './told.ts'

type Row = Pick<Selectable<Tables['happening']>, 'id' | 'kind' | 'programme_id' | 'theme_id' | 'by' | 'at' | 'detail'>

/** Throws on a row that `tell` did not write. */
export function readHappening(row: Row): Happening {
  const what = toldSchema.parse({ ...(JSON.parse(row.detail) as object), kind: row.kind })
  return { id: row.id, programmeId: row.programme_id, themeId: row.theme_id, by: row.by, at: row.at, what }
}
