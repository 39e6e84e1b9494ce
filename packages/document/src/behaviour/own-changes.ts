import { combineTransactionSteps, getChangedRanges } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { isRemote } from './is-remote.ts'

export type ChangedRange = { from: number; to: number }

/**
 * The ranges of the present document that this editor's user changed; none if the change came from others. What tidies
 * up after a change must look at these only: were every open editor to tidy up what it receives, each would do it again.
 */
export function ownChanges(transactions: readonly Transaction[], before: Node): ChangedRange[] {
  if (transactions.some(isRemote) || !transactions.some((transaction) => transaction.docChanged)) return []
  return getChangedRanges(combineTransactionSteps(before, [...transactions])).map(({ newRange }) => newRange)
}
