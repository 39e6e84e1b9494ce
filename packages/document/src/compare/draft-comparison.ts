import type { DraftMark } from '../draft-node.ts'

/**
 * A stretch of a text block's text: the texts directly in the block one after the other, in UTF-16 units, from 0; a
 * break, a note or a rule has no length there. `block` is null for a block that no id names (it has none, or an earlier
 * block has the same).
 */
export type TextPlace = { block: string | null; from: number; length: number }

/**
 * A piece of a line as `DiffPart` has it; what was inserted stands `at` a place in the later draft, what was deleted
 * in the earlier one. Atoms are parts of their own. A deleted `'\n\n'` of length 0 is where a line ended that was joined
 * to the one before. `by`: see `withAuthors`.
 */
export type ComparedPart =
  | { kind: 'same'; text: string; marks: DraftMark[] }
  | { kind: 'inserted' | 'deleted'; text: string; marks: DraftMark[]; at: TextPlace; by?: string[] }
  | { kind: 'formatted'; text: string; before: DraftMark[]; after: DraftMark[] }

/**
 * An attribute with another value; null: none. Beside those of the schema: `type` is the node's type, `numbering` a
 * list's own attribute `type`, `within` the types of the lists and quotes around a line, outermost first, `listItem`
 * among them where the line bears an item's marker.
 */
export type ChangedAttribute = { name: string; before: unknown; after: unknown }

export type RecommendationPart = 'title' | 'statement' | 'rationale'

/** Where a line stands, as far as one needs it to draw the line by itself. */
export type LinePlace = {
  /** Lists and quotes around it. */
  depth: number
  isQuoted: boolean
  /** The innermost list around it; `number` from the list's start, `isFirst`: this line bears the marker. */
  list: { isOrdered: boolean; numbering: string | null; number: number; isFirst: boolean } | null
  /** The innermost cell around it, rows and columns from 0. */
  cell: { table: string | null; row: number; column: number; isHeader: boolean } | null
}

export type BlockChangeKind = 'same' | 'changed' | 'inserted' | 'removed' | 'moved'

/**
 * A block as a reader sees it: a line of text or a rule, or a container of which something is to be told that its lines
 * do not tell (its attributes, that it moved as a whole, a recommendation that came or went, one without content).
 */
export type ComparedItem = {
  /** Unique in the comparison, and in its order. */
  key: string
  /** What only moved is `moved`; what moved and changed is `changed`, `moved` being true. */
  change: BlockChangeKind
  moved: boolean
  /** Where it came from: `after` is the key of what it stood after (null: it was first). Null unless it moved. */
  movedFrom: {
    after: string | null
    wentUp: boolean
    recommendationId: string | null
    part: RecommendationPart | null
  } | null
  /** This line was the end of another one, the item of this key; the parts tell them both against one old line. */
  splitFrom: string | null
  /** Old lines that were joined to this one, by id. */
  joined: (string | null)[]
  /** The node's type: as it is now, or was. */
  type: string
  /** A heading's level. */
  level: number | null
  /** The id now, or before. */
  blockId: string | null
  /** The ids on both sides; null where there is no such block, or no id. */
  before: string | null
  after: string | null
  place: LinePlace
  /** As `recommendationsOf` names it: now, or before. */
  recommendationId: string | null
  part: RecommendationPart | null
  /** Empty for a container. */
  parts: ComparedPart[]
  /** Of what came or went: those of a recommendation that are not empty. */
  attributes: ChangedAttribute[]
}

export type ComparedRecommendation = {
  id: string
  title: string
  change: BlockChangeKind
  moved: boolean
  /** Items of this recommendation that are changes. */
  changes: number
  /** Its number in each draft, from 1. */
  before: number | null
  after: number | null
}

/** `moved` counts all that moved, `changed` all whose words or attributes changed: a block may be in both. */
export type ComparisonCounts = {
  blocks: { inserted: number; removed: number; changed: number; moved: number }
  words: { inserted: number; deleted: number }
  /** UTF-16 units of text. */
  characters: { inserted: number; deleted: number }
}

export type DraftComparison = {
  items: ComparedItem[]
  recommendations: ComparedRecommendation[]
  counts: ComparisonCounts
  /** Keys of the items that are changes, in reading order. */
  changes: string[]
}
