/** What stands around the text of a recommendation. The first two are part of the publication: language of the draft. */
export type RecommendationWords = {
  addressees: string
  timeFrame: string
  addresseesHint: string
  timeFrameHint: string
  moveUp: string
  moveDown: string
  remove: string
  comment: string
  actions: string
}

export type RecommendationFields = {
  words: Pick<RecommendationWords, 'addressees' | 'timeFrame' | 'addresseesHint' | 'timeFrameHint'>
  /** BCP 47 tag of the text, for spelling in the fields. */
  language: string
}

export type RecommendationHandlers = RecommendationFields & {
  words: RecommendationWords
  move(pos: number, direction: 'up' | 'down'): void
  remove(pos: number): void
  /** On the recommendation as a whole. */
  comment(pos: number): void
}
