import type * as Y from 'yjs'

/** A run of characters with the same marks. `keys` are those of its comment marks. */
type MarkedRun = { index: number; length: number; keys: { key: string; threadId: string | null }[] }

/** With a hash as y-tiptap writes it, or without. */
const commentKeys = /^comment(--[a-zA-Z0-9+/=]{8})?$/

const threadIdOf = (mark: unknown): string | null => {
  const id = (mark as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}

/** The runs of a text that bear comment marks, of whatever hash; several marks of a run may name one thread, or none. */
export function markedRuns(text: Y.XmlText): MarkedRun[] {
  const runs: MarkedRun[] = []
  let index = 0
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    const length = typeof insert === 'string' ? insert.length : 1
    const keys = Object.entries(attributes ?? {})
      .filter(([key]) => commentKeys.test(key))
      .map(([key, mark]) => ({ key, threadId: threadIdOf(mark) }))
    if (keys.length > 0) runs.push({ index, length, keys })
    index += length
  }
  return runs
}
