import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type Dialect = 'sqlite' | 'postgres'

/** An open database, whichever it is; closing it is `db.destroy()`. */
export type OpenDatabase = { db: Kysely<Tables>; dialect: Dialect }
