import type { TrailRecommendation } from '@plenum/schema/api/challenge'
import type { LocalizedText } from '@plenum/schema/language'

/** The titles of a recommendation as a text per language; one without words is shown as an ellipsis. */
export function titleOf({ texts }: TrailRecommendation): LocalizedText {
  return Object.fromEntries(texts.map(({ language, title }) => [language, title === '' ? '…' : title]))
}
