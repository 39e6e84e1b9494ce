import type * as Y from 'yjs'

type Insert = { insert: string | object; attributes?: Record<string, unknown> }

/** The letters of a text, an embedded object being one; an index in it is one in the text. */
export function lettersOf(text: Y.XmlText): string {
  return (text.toDelta() as Insert[]).map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc')).join('')
}
