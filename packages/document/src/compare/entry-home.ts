import type { Entry } from './draft-entries.ts'

const homes = new Set([
  'recommendation',
  'recommendationStatement',
  'recommendationRationale',
  'tableCell',
  'tableHeader',
])

/**
 * What an entry stands in for a reader: a part of a recommendation, a cell, or the draft itself (null). Lists and quotes
 * are only how it is set there.
 */
export function entryHome(entry: Entry): Entry | null {
  let home = entry.parent
  while (home && !homes.has(home.block.type)) home = home.parent
  return home
}
