import type { Passage } from '@plenum/document/anchor/passage'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { DocumentId, PersonId, ThreadId } from '@plenum/schema/id'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../app-error.ts'
import { createWorkerThread } from '../worker-thread.ts'
import type { DeskRequest, DeskResponse, DeskResult, DeskTask } from './desk-message.ts'
import type { Registry } from './registry.ts'

export type ApplyOutcome = { outcome: 'applied'; seq: number } | { outcome: 'done' | 'conflict' | 'gone' }
export type Mended = { lost: string[]; attached: string[]; passages: Map<string, Passage> }

/**
 * Where the server itself reads and edits drafts, through their rooms: on behalf of a person, judged, logged and shown
 * as their own edits would be. Who may is the caller's to ask. Every edit resolves when it is durable; 'no-such-draft'
 * without the document, 'unavailable' when nothing was stored.
 */
export type DraftDesk = {
  /** The text as it stands, durable, canonical, without comment marks. */
  read(documentId: DocumentId): Promise<DraftNode | null>
  /** Marks what lies between two encoded Yjs relative positions; null when nothing of the text lies there. */
  mark(
    documentId: DocumentId,
    author: PersonId,
    threadId: ThreadId,
    from: Uint8Array,
    to: Uint8Array,
  ): Promise<Passage | null>
  /** As `mark`, and writes nothing: what lies there. For threads that are not shown to everyone. */
  passage(documentId: DocumentId, from: Uint8Array, to: Uint8Array): Promise<Passage | null>
  /** Marks the place where this passage is found; the passage as it is there, or null when it is not found. */
  markPassage(documentId: DocumentId, author: PersonId, threadId: ThreadId, passage: Passage): Promise<Passage | null>
  /** Puts a suggested change into the draft, as an update of `author`; `seq` is its row in the log. */
  apply(documentId: DocumentId, author: PersonId, change: BlockChange): Promise<ApplyOutcome>
  /** Marks without thread go, threads without mark are put back where their passage is found. */
  mend(documentId: DocumentId, threads: { id: ThreadId; passage: Passage }[]): Promise<Mended>
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

  async function look<Kind extends DeskResult['kind']>(documentId: DocumentId, task: DeskTask, kind: Kind) {
    const parts = await registry.read(documentId)
    if (parts === null) throw noSuchDraft()
    const { result } = await thread.ask({ parts, clientId: 0, task })
    return as(result, kind)
  }

  /** @returns the result and the row of what was written; null when nothing was. */
  async function edit<Kind extends DeskResult['kind']>(
    documentId: DocumentId,
    personId: PersonId,
    task: DeskTask,
    kind: Kind,
  ) {
    let last: DeskResult | null = null
    const outcome = await registry.edit({
      documentId,
      personId,
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

  return {
    async read(documentId) {
      const parts = await registry.read(documentId)
      if (parts === null) return null
      const { result } = await thread.ask({ parts, clientId: 0, task: { kind: 'read' } })
      return as(result, 'read').draft
    },
    async mark(documentId, author, threadId, from, to) {
      const { result } = await edit(documentId, author, { kind: 'mark', threadId, from, to }, 'place')
      return result.passage
    },
    async passage(documentId, from, to) {
      const { passage } = await look(documentId, { kind: 'passage', from, to }, 'place')
      return passage
    },
    async markPassage(documentId, author, threadId, passage) {
      const { result } = await edit(documentId, author, { kind: 'mark-passage', threadId, passage }, 'place')
      return result.passage
    },
    async apply(documentId, author, change) {
      const { result, seq } = await edit(documentId, author, { kind: 'apply', change }, 'apply')
      if (result.outcome !== 'applied') return { outcome: result.outcome }
      if (seq === null) throw new Error('applied, and nothing was written')
      return { outcome: 'applied', seq }
    },
    async mend(documentId, threads) {
      const { result } = await edit(documentId, server, { kind: 'mend', threads }, 'mend')
      return { lost: result.lost, attached: result.attached, passages: result.passages }
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

function noSuchDraft(): AppError {
  return new AppError('no-such-draft', 'There is no such draft.')
}

export const deskDecorator = 'draftDesk'

/** The desk of this node, once the sync plugin is registered. */
export function draftDesk(app: FastifyInstance): DraftDesk {
  return app.getDecorator<DraftDesk>(deskDecorator)
}
