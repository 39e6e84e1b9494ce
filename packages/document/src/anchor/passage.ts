/** What is stored of a thread's place: enough to find it again without a mark. */
export type Passage = {
  /** The innermost block with an id around the beginning. */
  blockId: string | null
  recommendationId: string | null
  /** At most `maxQuoteLength` UTF-16 units; blocks and line breaks parted by '\n', notes left out. */
  quote: string
  /** Up to `contextLength` units before and after, within the block. Shorter ones end where the block does. */
  before: string
  after: string
}

export const maxQuoteLength = 2_000

export const contextLength = 32
