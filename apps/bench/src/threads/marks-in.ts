import type * as Y from 'yjs'
import { textsOf } from '../draft/texts-of.ts'

type Insert = { attributes?: Record<string, unknown> }

/** Ids of the threads that have a mark in the draft; overlapping ones are stored as `comment--<hash>`. */
export function marksIn(doc: Y.Doc): Set<string> {
  const ids = textsOf(doc)
    .flatMap((text) => text.toDelta() as Insert[])
    .flatMap(({ attributes }) => Object.entries(attributes ?? {}))
    .filter(([name]) => name === 'comment' || name.startsWith('comment--'))
    .map(([, value]) => (value as { id?: unknown }).id)
  return new Set(ids.filter((id) => typeof id === 'string'))
}
