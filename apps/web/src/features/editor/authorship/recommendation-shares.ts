import { numbering, type PermanentNumbers } from '@plenum/document/recommendations'
import type { Authorship } from '@plenum/schema/api/version'
import type { Node } from '@tiptap/pm/model'
import { authorGroups, type AuthorGroup, type Grouping } from './author-groups.ts'

type RecommendationShares = { id: string; number: string; shares: AuthorGroup[] }

/** Who wrote each recommendation, in the order of the text, under the numbers that it shows. */
export function recommendationShares(
  doc: Node,
  permanent: PermanentNumbers,
  { recommendations, people }: Pick<Authorship, 'recommendations' | 'people'>,
  grouping: Grouping,
): RecommendationShares[] {
  const numberOf = numbering(permanent)
  const known = new Map(recommendations.map(({ recommendationId, shares }) => [recommendationId, shares]))
  const found: RecommendationShares[] = []
  doc.forEach((node) => {
    if (node.type.name !== 'recommendation') return
    const id = String(node.attrs['id'])
    const number = `R${numberOf(id)}`
    const shares = known.get(id)
    if (shares !== undefined) found.push({ id, number, shares: authorGroups({ shares, people }, grouping) })
  })
  return found
}
