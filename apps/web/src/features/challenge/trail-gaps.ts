import type { Challenge, Trail, TrailRecommendation } from '@plenum/schema/api/challenge'

export type TrailGaps = {
  /** No recommendation that the reader may read rests on them. */
  unanswered: Challenge[]
  /** They rest on no challenge. */
  adrift: { themeId: string; recommendation: TrailRecommendation }[]
}

/** What does not hang together: a challenge that nothing answers, a recommendation that answers none. */
export function trailGaps({ challenges, themes }: Pick<Trail, 'challenges' | 'themes'>): TrailGaps {
  const recommendations = themes.flatMap(({ themeId, recommendations: own }) =>
    (own ?? []).map((recommendation) => ({ themeId, recommendation })),
  )
  const answered = new Set(recommendations.flatMap(({ recommendation }) => recommendation.challengeIds))
  return {
    unanswered: challenges.filter(({ id }) => !answered.has(id)),
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
