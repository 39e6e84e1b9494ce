import type { MentionedInText } from '../mention/mentioned-in-text.ts'

/** Something that was typed and that the server does not have yet. */
export type KeptText = {
  text: string
  mentions: readonly MentionedInText[]
  /** The last attempt to send it: the same body goes out under the same key, so that it is never there twice. */
  attempt: { body: string; key: string } | null
}

export const nothingKept: KeptText = { text: '', mentions: [], attempt: null }

/** A kept text as it stood in the browser's storage, or null: another version of this program may have written it. */
export function parseKeptText(stored: string | null): KeptText | null {
  if (stored === null) return null
  try {
    const { text, mentions, attempt } = JSON.parse(stored) as Partial<KeptText>
    if (typeof text !== 'string' || !Array.isArray(mentions)) return null
    const isWhole = typeof attempt?.key === 'string' && typeof attempt.body === 'string'
    return { text, mentions, attempt: isWhole ? attempt : null }
  } catch {
    return null
  }
}
