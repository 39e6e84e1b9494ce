/** What a thread is: a remark, or other words for a block. */
export const threadKinds = ['comment', 'suggestion'] as const
export type ThreadKind = (typeof threadKinds)[number]

/** Who sees a thread: the people of its author's partner only, or everyone who may read the draft. */
export const threadVisibilities = ['organisation', 'theme'] as const
export type ThreadVisibility = (typeof threadVisibilities)[number]

/** A withdrawn thread was taken back by its author before anything was decided; it stays in the record. */
export const threadStates = ['open', 'resolved', 'withdrawn'] as const
export type ThreadState = (typeof threadStates)[number]

/** How the working group answers a submitted thread. */
export const dispositionOutcomes = ['accepted', 'partly', 'rejected', 'deferred'] as const
export type DispositionOutcome = (typeof dispositionOutcomes)[number]

/** What may be done with a thread besides creating one; see `packages/domain/src/thread-permission.ts`. */
export const threadActions = ['reply', 'resolve', 'reopen', 'withdraw', 'submit', 'dispose', 'apply'] as const
export type ThreadAction = (typeof threadActions)[number]

/** What has happened to a thread, in its record. */
export const threadEventKinds = [
  'created',
  'submitted',
  'resolved',
  'reopened',
  'withdrawn',
  'disposed',
  'applied',
] as const
export type ThreadEventKind = (typeof threadEventKinds)[number]

/** UTF-16 units of one entry of a thread, and of a reason. */
export const maxEntryLength = 10_000
export const maxReasonLength = 4_000
