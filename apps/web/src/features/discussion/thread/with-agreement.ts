import type { Thread } from '@plenum/schema/api/thread'

/** The thread as it will be once the reader agrees, or no longer agrees, with one of its entries. */
export function withAgreement(thread: Thread, entryId: string, agreed: boolean): Thread {
  return {
    ...thread,
    entries: thread.entries.map((entry) =>
      entry.id === entryId && entry.agreed !== agreed
        ? { ...entry, agreed, agreements: entry.agreements + (agreed ? 1 : -1) }
        : entry,
    ),
  }
}
