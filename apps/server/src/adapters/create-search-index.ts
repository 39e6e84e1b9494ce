import type { Dialect } from '../db/open-database.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { createPostgresSearchIndex } from './postgres-search-index.ts'
import { createSqliteSearchIndex } from './sqlite-search-index.ts'

export function createSearchIndex(dialect: Dialect): SearchIndex {
  return dialect === 'sqlite' ? createSqliteSearchIndex() : createPostgresSearchIndex()
}
