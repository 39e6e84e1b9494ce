import type { Passage } from '@plenum/document/anchor/passage'
import type { ThreadSituation } from '@plenum/domain/thread-permission'
import { suggestedChangeSchema } from '@plenum/schema/api/thread'
import { dispositionOutcomes, threadKinds, threadStates, threadVisibilities } from '@plenum/schema/thread'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

export const anchorKinds = ['theme', 'recommendation', 'passage', 'block'] as const
export type AnchorKind = (typeof anchorKinds)[number]

export type SuggestedChange = z.output<typeof suggestedChangeSchema>

/** A thread as it is stored, its words and JSON read. Times in milliseconds since 1970. */
export type ThreadRow = ReturnType<typeof readThreadRow>

const kindColumn = z.enum(threadKinds)
const visibilityColumn = z.enum(threadVisibilities)
const stateColumn = z.enum(threadStates)
const outcomeColumn = z.enum(dispositionOutcomes).nullable()
const anchorColumn = z.enum(anchorKinds)

/** Throws on a row that this feature did not write. */
export function readThreadRow(row: Selectable<Tables['thread']>) {
  return {
    ...row,
    kind: kindColumn.parse(row.kind),
    visibility: visibilityColumn.parse(row.visibility),
    state: stateColumn.parse(row.state),
    outcome: outcomeColumn.parse(row.outcome),
    anchor_on: anchorColumn.parse(row.anchor_on),
    change: row.change === null ? null : suggestedChangeSchema.parse(JSON.parse(row.change)),
  }
}

export function situationOf(row: ThreadRow): ThreadSituation {
  return {
    kind: row.kind,
    authorId: row.author_id,
    partnerId: row.partner_id,
    visibility: row.visibility,
    state: row.state,
    hasDisposition: row.outcome !== null,
    isApplied: row.applied_at !== null,
  }
}

export function passageOfRow(row: ThreadRow): Passage {
  return {
    blockId: row.block_id,
    recommendationId: row.recommendation_id,
    quote: row.quote,
    before: row.context_before,
    after: row.context_after,
  }
}

/** The columns of a place. PostgreSQL cannot hold a NUL character, which a draft may. */
export function passageColumns(passage: Passage) {
  const storable = (text: string) => text.replaceAll('\0', '')
  return {
    block_id: passage.blockId === null ? null : storable(passage.blockId),
    recommendation_id: passage.recommendationId === null ? null : storable(passage.recommendationId),
    quote: storable(passage.quote),
    context_before: storable(passage.before),
    context_after: storable(passage.after),
  }
}
