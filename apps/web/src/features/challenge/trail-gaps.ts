import type { Challenge, Trail, TrailRecommendation } from '@plenum/schema/api/challenge'

export type TrailGaps = {
  /** No recommendation rests on them. */
  unanswered: Challenge[]
  /** Nor, as far as the reader may see; but the text of a theme that they were given to is closed to them. */
  unknown: Challenge[]
  /** They rest on no challenge. */
  adrift: { themeId: string; recommendation: TrailRecommendation }[]
}

/** What does not hang together: a challenge that nothing answers, a recommendation that answers none. */
export function trailGaps({ challenges, themes }: Pick<Trail, 'challenges' | 'themes'>): TrailGaps {
  const recommendations = themes.flatMap(({ themeId, recommendations: own }) =>
    (own ?? []).map((recommendation) => ({ themeId, recommendation })),
  )
  const closed = new Set(themes.filter((theme) => theme.recommendations === null).map(({ themeId }) => themeId))
  const isHidden = ({ themeIds }: Challenge) => themeIds.some((themeId) => closed.has(themeId))
  const answered = new Set(recommendations.flatMap(({ recommendation }) => recommendation.challengeIds))
  const open = challenges.filter(({ id }) => !answered.has(id))
  return {
    unanswered: open.filter((challenge) => !isHidden(challenge)),
    unknown: open.filter(isHidden),
    adrift: recommendations.filter(({ recommendation }) => recommendation.challengeIds.length === 0),
  }
}

/** Lines of the map, by the names of their ends: each challenge to its themes, each theme to its recommendations, and
 * from a theme on only what answers. A challenge whose answer is in a theme that it was not given to goes there too. */
export function trailLines({ challenges, themes }: Pick<Trail, 'challenges' | 'themes'>): {
  from: string
  to: string
  challengeIds: string[]
}[] {
  const toThemes = challenges.flatMap(({ id, themeIds }) =>
    themes
      .filter(
        ({ themeId, recommendations }) =>
          themeIds.includes(themeId) || (recommendations ?? []).some(({ challengeIds }) => challengeIds.includes(id)),
      )
      .map(({ themeId }) => ({ from: `c-${id}`, to: `t-${themeId}`, challengeIds: [id] })),
  )
  const toRecommendations = themes.flatMap(({ themeId, recommendations }) =>
    (recommendations ?? [])
      .filter(({ challengeIds }) => challengeIds.length > 0)
      .map(({ id, challengeIds }) => ({ from: `t-${themeId}`, to: `r-${themeId}-${id}`, challengeIds })),
  )
  return [...toThemes, ...toRecommendations]
}
