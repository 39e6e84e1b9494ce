import type { Passage } from '@plenum/document/anchor/passage'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { DocumentId, PersonId, ThreadId } from '@plenum/schema/id'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../app-error.ts'
import { createWorkerThread } from '../worker-thread.ts'
import type { DeskRequest, DeskResponse, DeskResult, DeskTask } from './desk-message.ts'
import type { LateChanges } from './late-changes.ts'
import type { Registry } from './registry.ts'
import { createSharedReads } from './shared-reads.ts'

export type ApplyOutcome = { outcome: 'applied'; seq: number } | { outcome: 'done' | 'conflict' | 'gone' }
export type Mended = { lost: string[]; attached: string[]; passages: Map<string, Passage> }

/** Rejects when what is about to be written may no longer be; asked right before it counts. */
export type Confirm = () => Promise<void>

/**
 * Where the server itself reads and edits drafts, through their rooms: on behalf of a person, judged, logged and shown
 * as their own edits would be. Who may is the caller's to ask: before, and once more in `confirm`. Every edit resolves when it is durable; 'no-such-draft'
 * without the document, 'unavailable' when nothing was stored.
 */
export type DraftDesk = {
  /** The text as it stands, durable, canonical, without comment marks; shared with others who read it: not to be changed. */
  read(documentId: DocumentId): Promise<DraftNode | null>
  /** Marks what lies between two encoded Yjs relative positions; null when nothing of the text lies there. */
  mark(
    documentId: DocumentId,
    author: PersonId,
    threadId: ThreadId,
    from: Uint8Array,
    to: Uint8Array,
    confirm: Confirm,
  ): Promise<Passage | null>
  /** As `mark`, and writes nothing: what lies there. For threads that are not shown to everyone. */
  passage(documentId: DocumentId, from: Uint8Array, to: Uint8Array): Promise<Passage | null>
  /** Marks the place where this passage is found; the passage as it is there, or null when it is not found. */
  markPassage(
    documentId: DocumentId,
    author: PersonId,
    threadId: ThreadId,
    passage: Passage,
    confirm: Confirm,
  ): Promise<Passage | null>
  /** Puts a suggested change into the draft, as an update of `author`; `seq` is its row in the log. */
  apply(documentId: DocumentId, author: PersonId, change: BlockChange, confirm: Confirm): Promise<ApplyOutcome>
  /** Makes the draft what it was in a version, whose packed state this is, as an update of `author`. */
  restore(documentId: DocumentId, author: PersonId, state: Uint8Array, confirm: Confirm): Promise<'restored' | 'same'>
  /** As `restore`, one recommendation out of a version's packed content. */
  restoreRecommendation(
    documentId: DocumentId,
    author: PersonId,
    from: { content: Uint8Array; recommendationId: string },
    confirm: Confirm,
  ): Promise<ApplyOutcome>
  /** Marks without thread go, threads without mark are put back where their passage is found. */
  mend(documentId: DocumentId, threads: { id: ThreadId; passage: Passage }[], confirm: Confirm): Promise<Mended>
  /** What updates that were kept aside would change in the text as it stands; see `lateChanges`. */
  late(documentId: DocumentId, settled: Uint8Array[], updates: Uint8Array[]): Promise<LateChanges>
  /** Told some seconds after a draft's text has come to rest. Returns the function that ends it. */
  onRest(listener: (documentId: DocumentId) => void): () => void
}

/** Nobody: marks are put back and taken away on the server's own behalf. */
const server: PersonId = 'server'

/** @param subscribe to drafts that have come to rest */
export function createDraftDesk(
  registry: Registry,
  subscribe: DraftDesk['onRest'],
): DraftDesk & { close(): Promise<void> } {
  const thread = createWorkerThread<DeskRequest, DeskResponse>(new URL('./desk-worker.ts', import.meta.url))
  const reads = createSharedReads<DraftNode>()

  async function look<Kind extends DeskResult['kind']>(documentId: DocumentId, task: DeskTask, kind: Kind) {
    const text = await registry.read(documentId)
    if (text === null) throw noSuchDraft()
    const { result } = await thread.ask({ parts: text.parts, clientId: 0, task })
    return as(result, kind)
  }

  /** @returns the result and the row of what was written; null when nothing was. */
  async function edit<Kind extends DeskResult['kind']>(
    documentId: DocumentId,
    personId: PersonId,
    task: DeskTask,
    kind: Kind,
    confirm: Confirm,
  ) {
    let last: DeskResult | null = null
    const outcome = await registry.edit({
      documentId,
      personId,
      confirm,
      async make(parts, clientId) {
        const { update, result } = await thread.ask({ parts, clientId, task })
        last = result
        return update
      },
    })
    if (outcome === null) throw noSuchDraft()
    if (outcome.kind === 'failed') throw new AppError('unavailable', 'The change could not be stored. Try again.')
    if (outcome.kind === 'refused') throw new AppError(outcome.code, 'The draft does not take this change.')
    return { result: as(last, kind), seq: outcome.kind === 'stored' ? outcome.seq : null }
  }

  async function apply(
    documentId: DocumentId,
    author: PersonId,
    task: DeskTask,
    confirm: Confirm,
  ): Promise<ApplyOutcome> {
    const { result, seq } = await edit(documentId, author, task, 'apply', confirm)
    if (result.outcome !== 'applied') return { outcome: result.outcome }
    if (seq === null) throw new Error('applied, and nothing was written')
    return { outcome: 'applied', seq }
  }

  return {
    async read(documentId) {
      const text = await registry.read(documentId)
      if (text === null) return null
      return reads.share(documentId, text.head, async () => {
        const { result } = await thread.ask({ parts: text.parts, clientId: 0, task: { kind: 'read' } })
        return as(result, 'read').draft
      })
    },
    async mark(documentId, author, threadId, from, to, confirm) {
      const { result } = await edit(documentId, author, { kind: 'mark', threadId, from, to }, 'place', confirm)
      return passageIn(result)
    },
    async passage(documentId, from, to) {
      return passageIn(await look(documentId, { kind: 'passage', from, to }, 'place'))
    },
    async markPassage(documentId, author, threadId, passage, confirm) {
      const { result } = await edit(documentId, author, { kind: 'mark-passage', threadId, passage }, 'place', confirm)
      return passageIn(result)
    },
    apply: (documentId, author, change, confirm) => apply(documentId, author, { kind: 'apply', change }, confirm),
    async restore(documentId, author, state, confirm) {
      const { result } = await edit(documentId, author, { kind: 'restore', state }, 'restore', confirm)
      return result.outcome
    },
    restoreRecommendation: (documentId, author, from, confirm) =>
      apply(documentId, author, { kind: 'restore-recommendation', ...from }, confirm),
    async mend(documentId, threads, confirm) {
      const { result } = await edit(documentId, server, { kind: 'mend', threads }, 'mend', confirm)
      return { lost: result.lost, attached: result.attached, passages: result.passages }
    },
    async late(documentId, settled, updates) {
      const { changes, words } = await look(documentId, { kind: 'late', settled, updates }, 'late')
      return { changes, words }
    },
    onRest: subscribe,
    close: thread.close,
  }
}

function as<Kind extends DeskResult['kind']>(
  result: DeskResult | null,
  kind: Kind,
): Extract<DeskResult, { kind: Kind }> {
  if (result?.kind !== kind) throw new Error('another answer than asked for')
  return result as Extract<DeskResult, { kind: Kind }>
}

function passageIn({ passage, tooLong }: Extract<DeskResult, { kind: 'place' }>): Passage | null {
  if (tooLong) throw new AppError('too-large', 'This passage is too long to be marked: comment on the theme instead.')
  return passage
}

function noSuchDraft(): AppError {
  return new AppError('no-such-draft', 'There is no such draft.')
}

export const deskDecorator = 'draftDesk'

/** The desk of this node, once the sync plugin is registered. */
export function draftDesk(app: FastifyInstance): DraftDesk {
  return app.getDecorator<DraftDesk>(deskDecorator)
}
