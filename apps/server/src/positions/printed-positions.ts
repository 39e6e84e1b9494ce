import type { Remarks } from '@plenum/document/reader-options'
import type { ProofLink } from '@plenum/proof/proof-link'
import type { Language } from '@plenum/schema/language'
import { type RecordedStance, recordedStances } from '@plenum/schema/position'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { positionsWords } from './positions-words.ts'

/**
 * What partners say of a final version, to be printed beneath each recommendation: exactly what its proof says. Who said
 * no more than the stance stands together; every statement has a line of its own. Nothing for another version.
 */
export async function printedPositions(db: Kysely<Tables>, versionId: string, language: Language): Promise<Remarks> {
  const row = await db.selectFrom('proof_link').select('link').where('version_id', '=', versionId).executeTakeFirst()
  if (row === undefined) return {}
  const { positions } = JSON.parse(row.link) as ProofLink
  const ids = new Set(positions.map(({ recommendationId }) => recommendationId))
  return Object.fromEntries(
    [...ids].map((id) => {
      const own = positions.filter(({ recommendationId }) => recommendationId === id)
      return [id, [{ label: positionsWords[language].title, lines: linesOf(own, language) }]]
    }),
  )
}

function linesOf(positions: ProofLink['positions'], language: Language): string[] {
  const { stances } = positionsWords[language]
  return recordedStances.flatMap((stance: RecordedStance) => {
    const same = positions.filter((position) => position.stance === stance)
    const silent = same.filter(({ statement }) => statement === '').map(({ acronym }) => acronym)
    return [
      ...(silent.length > 0 ? [`${stances[stance]}: ${silent.join(', ')}`] : []),
      ...same
        .filter(({ statement }) => statement !== '')
        .map(({ acronym, statement }) => `${stances[stance]} – ${acronym}: ${statement}`),
    ]
  })
}
