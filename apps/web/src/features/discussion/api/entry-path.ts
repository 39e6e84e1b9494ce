/** Where one entry of a thread is answered for. */
export function entryPath(threadId: string, entryId: string): `/api/${string}` {
  return `/api/threads/${encodeURIComponent(threadId)}/replies/${encodeURIComponent(entryId)}`
}
