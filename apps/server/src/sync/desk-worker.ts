/** Finds places in a text and edits it, away from the thread that serves people. */
import { findPassage } from '@plenum/document/anchor/find-passage'
import { markThread } from '@plenum/document/anchor/mark-thread'
import { mendAnchors } from '@plenum/document/anchor/mend-anchors'
import { passageOf } from '@plenum/document/anchor/passage-of'
import { resolvePassage } from '@plenum/document/anchor/resolve-passage'
import { fragmentName } from '@plenum/document/draft-format'
import type { DraftNode } from '@plenum/document/draft-node'
import { readDraft } from '@plenum/document/read-draft'
import { restoreDraft } from '@plenum/document/restore/restore-draft'
import { restoreRecommendation } from '@plenum/document/restore/restore-recommendation'
import { applyChange } from '@plenum/document/suggestion/apply-change'
import { withoutComments } from '@plenum/document/without-comments'
import * as Y from 'yjs'
import { unpack, unpackText } from '../versions/packed.ts'
import { answerAsWorker } from '../worker-answers.ts'
import type { DeskRequest, DeskResponse, DeskResult, DeskTask } from './desk-message.ts'
import { lateChanges } from './late-changes.ts'

answerAsWorker<DeskRequest, DeskResponse>(({ parts, clientId, task }) => {
  const doc = new Y.Doc()
  // Before the updates: a root that they bring is of no kind yet, and what was found in it is not in the one made later.
  doc.getXmlFragment(fragmentName)
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part)
  })
  // Now, not before: Yjs takes an id that updates bring structs of for somebody else's.
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  // In one transaction, so that it is one update: what is written belongs together.
  const result = doc.transact(() => perform(doc, task))
  doc.destroy()
  return { update: updates.length === 0 ? null : Y.mergeUpdates(updates), result }
})

function perform(doc: Y.Doc, task: DeskTask): DeskResult {
  switch (task.kind) {
    case 'read':
      return { kind: 'read', draft: withoutComments(readDraft(doc)) }
    case 'passage':
      return place(doc, resolvePassage(doc, task.from, task.to), null)
    case 'mark':
      return place(doc, resolvePassage(doc, task.from, task.to), task.threadId)
    case 'mark-passage':
      return place(doc, findPassage(doc, task.passage), task.threadId)
    case 'apply':
      return { kind: 'apply', ...applyChange(doc, task.change) }
    case 'restore': {
      const { outcome } = restoreDraft(doc, Y.convertUpdateFormatV2ToV1(unpack(task.state)))
      return { kind: 'restore', outcome }
    }
    case 'restore-recommendation': {
      const version = JSON.parse(unpackText(task.content)) as DraftNode
      return { kind: 'apply', ...restoreRecommendation(doc, version, task.recommendationId) }
    }
    case 'mend': {
      const { lost, attached, passages } = mendAnchors(doc, task.threads)
      return { kind: 'mend', lost, attached, passages }
    }
    case 'late':
      return { kind: 'late', ...lateChanges(doc, task.settled, task.updates) }
  }
}

/**
 * What may be marked at once. Every text that a mark touches grows by it for ever, and readers may comment: a few hundred
 * marks over the whole of a draft would be most of the draft.
 */
const most = { characters: 10_000, texts: 50 }

/** @param threadId marks the place for this thread; null only looks */
function place(doc: Y.Doc, ranges: ReturnType<typeof findPassage>, threadId: string | null): DeskResult {
  const characters = ranges.reduce((sum, { length }) => sum + length, 0)
  if (characters > most.characters || ranges.length > most.texts) return { kind: 'place', passage: null, tooLong: true }
  const passage = passageOf(doc, ranges)
  if (passage !== null && threadId !== null) markThread(doc, ranges, threadId)
  return { kind: 'place', passage, tooLong: false }
}
