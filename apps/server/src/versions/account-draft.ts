import { ofPeople } from './of-people.ts'
import { openPoint } from './open-point.ts'
import type { DraftAccount, DraftPoint } from './version-message.ts'

/** Who wrote what of a draft at this point, and what was done to it since the point's base. */
export function accountDraft(point: DraftPoint): DraftAccount {
  const { authorship, rows } = openPoint(point)
  const blocks = authorship.runs()
  const recommendations = authorship
    .recommendations()
    .filter(({ shares }) => shares.length > 0)
    .map(({ id, shares }) => ({ recommendationId: id, shares }))
  const shares = sharesOf(blocks.flatMap(({ runs }) => runs))
  const parts = { blocks, shares, recommendations }
  return {
    authorship: Object.entries(parts)
      .map(([name, part]) => `"${name}":${JSON.stringify(part)}`)
      .join(','),
    personIds: shares.filter(ofPeople).map(({ personId }) => personId),
    changed: authorship.totals().reduce((sum, { inserted, deleted }) => sum + inserted + deleted, 0),
    since: rows[0]?.at ?? null,
  }
}

function sharesOf(runs: readonly (readonly [number, string])[]): { personId: string; characters: number }[] {
  const shares = new Map<string, number>()
  for (const [length, personId] of runs) shares.set(personId, (shares.get(personId) ?? 0) + length)
  return [...shares]
    .map(([personId, characters]) => ({ personId, characters }))
    .sort((a, b) => b.characters - a.characters)
}
