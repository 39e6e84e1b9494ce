import type { Language } from '@plenum/schema/language'
import type { Candidate } from './candidates.ts'

/**
 * Each thing once, where it was found first: a record that was found in several languages in the one that is preferred,
 * the same words of a text in its draft, or else in the newest of its versions.
 */
export function oneOfEach(candidates: readonly Candidate[], preferred: Language | null): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    if (!found.has(key) || (isRecord(candidate) && candidate.language === preferred)) found.set(key, candidate)
  }
  return [...found.values()]
}

const isRecord = ({ kind }: Candidate) => kind !== 'draft' && kind !== 'version' && kind !== 'comment'

function keyOf(candidate: Candidate): string {
  const { kind, source_id, theme_id, language, hash } = candidate
  if (kind === 'draft' || kind === 'version') return `text ${theme_id} ${language} ${hash}`
  return `${kind} ${source_id}`
}
