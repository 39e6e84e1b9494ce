import type { DocumentId } from '@plenum/schema/id'

export type SharedReads<Result> = {
  /** What `read` makes of the document at `head`, or what was made of it there already, or is being made. */
  share(documentId: DocumentId, head: number, read: () => Promise<Result>): Promise<Result>
}

/** Results are as long as the texts: a few that are being read now, not every one of the node. */
const maxKept = 8

/** Who reads the same text at the same time, or soon after, reads it once. A read that fails is not kept. */
export function createSharedReads<Result>(): SharedReads<Result> {
  const kept = new Map<DocumentId, { head: number; result: Promise<Result> }>()
  return {
    share(documentId, head, read) {
      const known = kept.get(documentId)
      // To the end of the order: longest ago first.
      kept.delete(documentId)
      const current = known?.head === head ? known : { head, result: read() }
      kept.set(documentId, current)
      for (const oldest of [...kept.keys()].slice(0, -maxKept)) kept.delete(oldest)
      if (current !== known) {
        current.result.catch(() => kept.get(documentId) === current && kept.delete(documentId))
      }
      return current.result
    },
  }
}
